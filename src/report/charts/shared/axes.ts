import type { JsonObject } from "../../chart.ts";
import { measureText } from "../../svg/measure.ts";
import { ink } from "../../theme.ts";
import type { Extent } from "./frame.ts";

/** Decimals that tell an axis's ticks apart once they are percents: some five ticks over its extent. */
function percentDecimals([low, high]: Extent): number {
  const step = (high - low) * 20;
  return step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) + 0.3));
}

/** An axis of fractions, labelled in percent: "0.5 %". */
export function percentAxis(extent: Extent, settings: JsonObject = {}): JsonObject {
  return {
    title: null,
    tickCount: 5,
    labelExpr: `format(datum.value * 100, '.${percentDecimals(extent)}~f') + '\u00a0%'`,
    ...settings,
  };
}

const labelPadding = 6;
const labelSize = 11;

/** The room that the labels of such an axis take on its left. */
export function percentAxisWidth(extent: Extent): number {
  const widest = Math.max(
    ...extent.map((end) =>
      measureText(`\u2212${Math.abs(end * 100).toFixed(percentDecimals(extent))}\u00a0%`, labelSize),
    ),
  );
  return Math.ceil(widest) + labelPadding;
}

/** Settings of a vertical axis that takes exactly so much room on its left. */
export function exactly(width: number): JsonObject {
  return { minExtent: width, maxExtent: width };
}

/** Ticks at these values and all of them: Vega leaves every other one out where it counts on fewer. */
export function ticksAt(values: readonly number[]): JsonObject {
  return { values, tickCount: values.length };
}

/** Axis of event time: whole observations, a tick each while there is room. */
export function tauAxis(from: number, to: number, width: number): JsonObject {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => ((to - from) / step) * 20 <= width) ?? 1000;
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((tau) => tau % every === 0);
  return {
    title: null,
    ...ticksAt(values),
    grid: false,
    labelExpr: "datum.value > 0 ? '+' + datum.value : format(datum.value, 'd')",
  };
}

/** A scale that shows exactly this extent. */
export function fixed(extent: Extent): JsonObject {
  return { domain: [...extent], nice: false, zero: false };
}

/** The line at zero of an axis that shows the given field. */
export function zeroLine(axis: "x" | "y", field: string): JsonObject {
  return {
    data: { values: [{ [field]: 0 }] },
    mark: { type: "rule", color: ink.rule },
    encoding: { [axis]: { field, type: "quantitative" } },
  };
}
