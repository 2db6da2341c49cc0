import { fUpperP } from "./distributions/distributions.ts";
import { mean } from "./moments.ts";
import { median } from "./ranks/ranks.ts";

/**
 * Brown and Forsythe's test (1974) of equal spread, Levene's with medians: one-way analysis of variance of the distances |x - median of its
 * sample|, F = [ sum n_g (m_g - m)^2 / (k - 1) ] / [ sum (d - m_g)^2 / (N - k) ] against F(k - 1, N - k). NaN where a sample has fewer
 * than two values and where the distances do not vary within the samples.
 */
export function brownForsythe(samples: readonly Float64Array[]): { statistic: number; df: number; pValue: number } {
  const distances = samples.map((values) => {
    const centre = median(values);
    return values.map((value) => Math.abs(value - centre));
  });
  const count = distances.reduce((sum, { length }) => sum + length, 0);
  const df = count - samples.length;
  if (samples.length < 2 || samples.some(({ length }) => length < 2)) return { statistic: NaN, df: NaN, pValue: NaN };
  const means = distances.map(mean);
  const all = distances.reduce((sum, { length }, group) => sum + length * (means[group] as number), 0) / count;
  const between = distances.reduce((sum, { length }, group) => sum + length * ((means[group] as number) - all) ** 2, 0);
  const within = distances.reduce((sum, values, group) => {
    return values.reduce((inner, value) => inner + (value - (means[group] as number)) ** 2, sum);
  }, 0);
  const statistic = within > 0 ? between / (samples.length - 1) / (within / df) : NaN;
  return { statistic, df, pValue: fUpperP(statistic, samples.length - 1, df) };
}
