/** Every default of a scenario, in one place. `assay show` prints them filled in. */
export const defaults = {
  surprise: "any",
  first: false,
  expectation: "consensus",
  window: { from: -5, to: 5 },
  estimation: { length: 120, gap: 5 },
  holes: "drop",
  model: "mean-adjusted",
  adjust: "holm",
  matchedPeriod: "year",
  collisions: "keep",
  surpriseScale: "expanding",
  // A year of monthly releases before the first one that counts: the standard deviation of 12 values is known to about a fifth of
  // itself. Over the full sample two values have one, and the sample is the user's choice.
  fewestSurprises: { expanding: 12, "full-sample": 2 },
  // About a month of sessions: a run of records is one event, and windows of 20 observations after them do not overlap.
  quiet: 20,
  // Three years of monthly releases.
  response: { kind: "linear", of: "car", covariance: "hc3", revision: false, rolling: 36 },
  seed: 1,
} as const;

/** Half of the estimation window must be valid, unless the scenario says otherwise. */
export function defaultMinimum(length: number): number {
  return Math.ceil(length / 2);
}

/** Tested windows when a scenario names none: the release's own observation, from it to the window's end, and the whole window. */
export function defaultTested(window: { from: number; to: number }): [number, number][] {
  const { from, to } = window;
  const candidates: [number, number][] =
    from <= 0 && to >= 0
      ? [
          [0, 0],
          [0, to],
          [from, to],
        ]
      : [[from, to]];
  return candidates.filter(([a, b], index) => candidates.findIndex(([c, d]) => a === c && b === d) === index);
}
