import { quantiles } from "../../../kernels/ranks/quantile.ts";

/** The stretch of an axis that a chart shows. */
export type Extent = readonly [low: number, high: number];

/**
 * The axis for what must be seen whole and for values of which few may lie outside: it holds zero and all of `required`, and the values
 * as far as `times` the distance within which 95 % of them lie (a few releases move prices ten times as far as the others, and an axis that
 * shows them whole shows nothing else). What lies beyond is the caller's to say. Zero and nothing else gives an axis around zero.
 */
export function frame(required: readonly number[], values: readonly number[], times: number): Extent {
  const finite = values.filter(Number.isFinite);
  const needed = [0, ...required.filter(Number.isFinite)];
  const [low = 0, high = 0] = finite.length === 0 ? [] : quantiles(Float64Array.from(finite), [0.025, 0.975]);
  const reach = times * Math.max(Math.abs(low), Math.abs(high), ...needed.map(Math.abs));
  const shown = [...needed, ...finite.filter((value) => Math.abs(value) <= reach)];
  const least = shown.reduce((a, b) => Math.min(a, b));
  const most = shown.reduce((a, b) => Math.max(a, b));
  if (least === most) return [-1, 1].map((end) => end * (Math.abs(most) || 0.01)) as unknown as Extent;
  const margin = (most - least) * 0.04;
  return [least === 0 ? 0 : least - margin, most === 0 ? 0 : most + margin];
}

/** Whether a value is on an axis. */
export function isWithin(value: number, [low, high]: Extent): boolean {
  return value >= low && value <= high;
}
