import { cellOf } from "../../input/plain/plain-table.ts";
import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";

// Beyond these, a Date is invalid (ECMA-262).
const furthest = 8.64e15;

/** An instant as the cell of a file: a Date or milliseconds since 1970 in UTC; text, and what is no instant, as it is. */
export function instantCell(moment: unknown): string {
  const time = moment instanceof Date ? moment.getTime() : moment;
  return typeof time === "number" && Math.abs(time) <= furthest ? formatInstant(time as Instant) : cellOf(moment);
}
