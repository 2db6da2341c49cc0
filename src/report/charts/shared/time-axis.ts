import { civilDate, millisecondsPerDay } from "../../../time/civil-date.ts";
import type { JsonObject } from "../../chart.ts";
import type { Extent } from "./frame.ts";

const monthsBetween = [1, 2, 3, 6, 12, 24, 60, 120];
const mostTicks = 8;

/** An axis of dates (epoch ms, UTC): ticks at beginnings of months or years, as many as there is room for. */
export function dateAxis([from, to]: Extent): JsonObject {
  const first = new Date(from);
  const last = new Date(to);
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const step = monthsBetween.find((each) => months / each <= mostTicks) ?? 240;
  const start = first.getUTCFullYear() * 12 + (step < 12 ? first.getUTCMonth() : 0);
  const values = Array.from({ length: Math.floor(months / step) + 2 }, (_, at) => {
    const month = Math.ceil(start / step) * step + at * step;
    return (civilDate(Math.floor(month / 12), (month % 12) + 1, 1) ?? NaN) * millisecondsPerDay;
  }).filter((value) => value >= from && value <= to);
  return { title: null, values, labelExpr: `utcFormat(datum.value, '${step < 12 ? "%b %Y" : "%Y"}')` };
}
