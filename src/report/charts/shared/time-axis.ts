import { civilDate, millisecondsPerDay } from "../../../time/civil-date.ts";
import type { JsonObject } from "../../chart.ts";
import { ticksAt } from "./axes.ts";
import type { Extent } from "./frame.ts";

const daysBetween = [1, 2, 7, 14];
const monthsBetween = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const mostTicks = 8;

/** An axis of dates (epoch ms, UTC): ticks at days, or at beginnings of months or years, as many as there is room for. */
export function dateAxis([from, to]: Extent): JsonObject {
  const days = (to - from) / millisecondsPerDay;
  const daily = daysBetween.find((each) => days / each <= mostTicks);
  if (daily !== undefined) {
    const step = daily * millisecondsPerDay;
    const first = Math.ceil(from / step) * step;
    const values = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step);
    return { title: null, ...ticksAt(values), labelExpr: "utcFormat(datum.value, '%-d %b')" };
  }
  const [first, last] = [monthOf(from), monthOf(to)];
  const step = monthsBetween.find((each) => (last - first) / each <= mostTicks) ?? 1200;
  const start = Math.ceil(first / step) * step;
  const values = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => instantOf(start + at * step));
  return {
    title: null,
    ...ticksAt(values.filter((value) => value >= from && value <= to)),
    labelExpr: `utcFormat(datum.value, '${step < 12 ? "%b %Y" : "%Y"}')`,
  };
}

function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function instantOf(month: number): number {
  return (civilDate(Math.floor(month / 12), (month % 12) + 1, 1) ?? NaN) * millisecondsPerDay;
}
