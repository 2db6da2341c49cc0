import { normalTwoSidedP } from "../../kernels/distributions.ts";
import { rowOf } from "../matrix.ts";
import type { WindowSample } from "../panel.ts";
import { defineTest } from "../significance-test.ts";

/**
 * Patell's standardized residual test, N(0, 1). One observation: sum of SAR / sqrt(sum of d/(d-2)). A window: (1/sqrt n) times the sum over
 * events of [sum of SAR / sqrt(L_i d_i/(d_i-2))], over valid observations. An event with d_i <= 2 has no such variance: NaN, with a note.
 */
export const patellZ = defineTest({
  kind: "patell_z",
  title: "Patell standardized residual z",
  reference: "Patell 1976",
  advice:
    "Powerful when an event moves the mean alone; it rejects too often when events raise the variance or share dates, so do not trust it by itself.",
  prepare: () => null,
  evaluate(sample) {
    const { degreesOfFreedom } = sample.panel;
    const events = [...sample.scar.keys()].filter((event) => !Number.isNaN(sample.scar[event]));
    const n = events.length;
    const without = events.filter((event) => !((degreesOfFreedom[event] ?? NaN) > 2)).length;
    if (n === 0 || without > 0) {
      const note = without > 0 ? `no Patell variance for ${without} of ${n} events: 2 degrees of freedom or fewer` : "";
      return { n, statistic: NaN, df: null, pValue: NaN, note };
    }
    const statistic = sample.window.from === sample.window.to ? observationZ(sample, events) : windowZ(sample, events);
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note: "" };
  },
});

/** Variance of a t with d degrees of freedom, which is what a SAR is. */
function patellVariance({ panel }: WindowSample, event: number): number {
  const d = panel.degreesOfFreedom[event] ?? NaN;
  return d / (d - 2);
}

function observationZ(sample: WindowSample, events: readonly number[]): number {
  let total = 0;
  let variance = 0;
  for (const event of events) {
    total += sample.scar[event] ?? NaN;
    variance += patellVariance(sample, event);
  }
  return total / Math.sqrt(variance);
}

function windowZ(sample: WindowSample, events: readonly number[]): number {
  const { panel, window, days } = sample;
  const from = window.from - panel.window.from;
  const to = window.to - panel.window.from;
  let total = 0;
  for (const event of events) {
    const sars = rowOf(panel.sar, event);
    let sum = 0;
    for (let column = from; column <= to; column++) if (!Number.isNaN(sars[column])) sum += sars[column] as number;
    total += sum / Math.sqrt((days[event] ?? NaN) * patellVariance(sample, event));
  }
  return total / Math.sqrt(events.length);
}
