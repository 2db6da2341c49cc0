import { normalTwoSidedP } from "../../../../kernels/distributions/distributions.ts";
import { rowOf } from "../../../normal-returns/index.ts";
import type { WindowSample } from "../../sample-window.ts";
import { undefinedOutcome } from "../../sample.ts";
import { defineTest } from "../../significance-test.ts";
import { patellEvents, patellVariance, scarZ } from "../shared/patell-variance.ts";

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
    const { events, note } = patellEvents(sample);
    const n = events.length;
    if (n === 0 || note !== "") return undefinedOutcome(n, note);
    const statistic = sample.window.from === sample.window.to ? scarZ(sample, events) : windowZ(sample, events);
    return { n, statistic, df: null, pValue: normalTwoSidedP(statistic), note };
  },
});

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
