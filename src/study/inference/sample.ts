import { tTwoSidedP } from "../../kernels/distributions/distributions.ts";
import { mean, sampleSd } from "../../kernels/moments.ts";
import type { TestOutcome } from "./significance-test.ts";

/** The values that exist: an event without one drops out of n. */
export function validValues(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/** The events whose value exists, as indices. */
export function validEvents(values: Float64Array): number[] {
  const events: number[] = [];
  for (let event = 0; event < values.length; event += 1) if (!Number.isNaN(values[event])) events.push(event);
  return events;
}

/** sqrt(n) mean / sd (divisor n - 1); NaN for fewer than two values and when they do not vary. */
export function oneSampleT(values: Float64Array): number {
  const sd = sampleSd(values);
  return sd > 0 ? (Math.sqrt(values.length) * mean(values)) / sd : NaN;
}

/** What a test says when its statistic is not defined for n events. */
export function undefinedOutcome(n: number, note = ""): TestOutcome {
  return { n, statistic: NaN, df: null, pValue: NaN, note };
}

/** One-sample t test of the values that exist against t(n - 1). */
export function testOneSample(values: Float64Array): TestOutcome {
  const valid = validValues(values);
  const n = valid.length;
  const statistic = oneSampleT(valid);
  const df = n < 2 ? null : n - 1;
  return { n, statistic, df, pValue: df === null ? NaN : tTwoSidedP(statistic, df), note: "" };
}
