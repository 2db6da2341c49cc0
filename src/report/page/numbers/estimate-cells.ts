import type { WindowResult } from "../../../study/inference/index.ts";
import type { Tone } from "../../text/layout/style.ts";
import { intervalText, percentText, probabilityText } from "../../words/numbers.ts";
import { type Interval, intervalSvg } from "../html/interval-svg.ts";
import type { PlainCell } from "../html/plain-table.ts";

/** A number in full, as its table has it. */
export function fullValue(value: number): string {
  return Number.isNaN(value) ? "missing" : String(value);
}

/** An estimate in percent, its 95 % interval and a picture of both: three cells beside one another. */
export function estimateCells(interval: Interval, tone: Tone | null, scale: (value: number) => number): PlainCell[] {
  const { low, middle, high } = interval;
  return [
    { shown: percentText(middle), full: fullValue(middle), tone },
    { shown: intervalText(low, high), full: `${fullValue(low)} .. ${fullValue(high)}` },
    { shown: intervalSvg(interval, scale, tone !== null) },
  ];
}

/** An adjusted p-value, emphasized where its estimate has a tone. */
export function probabilityCell(p: number, tone: Tone | null): PlainCell {
  return { shown: probabilityText(p), full: fullValue(p), tone: tone === null ? null : "found" };
}

/** The mean CAR of a window with the interval that is printed. */
export function meanOf({ summary }: WindowResult): Interval {
  return { low: summary.adjustedLow, middle: summary.meanCar, high: summary.adjustedHigh };
}
