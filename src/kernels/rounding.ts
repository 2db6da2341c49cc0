/** Sums of log returns this close are equal but for rounding: it matters to ties, signs and zeros, in whatever order they were added. */
export const rounding = 1e-12;

/** A sum of log returns; zero where prices came back to where they were, for a hair of rounding above it is no rise. */
export function withoutRounding(sum: number): number {
  return Math.abs(sum) <= rounding ? 0 : sum;
}
