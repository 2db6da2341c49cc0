/** Why an event is left out. A closed list; the sentences are printed by `assay show` and docs/method.md. */
export const exclusionReasons = {
  "no-actual":
    "The calendar has no actual figure for this release: its surprise is unknown and, where earlier ones have figures, so is whether it came out.",
  "no-consensus": "The calendar has no consensus for this release, so its surprise is unknown.",
  "no-expectation":
    "The calendar has no consensus for this release, or too few earlier figures, to form the expectation that the scenario asks for.",
  "no-surprise-scale": "Too few surprises (earlier ones, or in the period) to express this one in standard deviations.",
  "condition-unknown":
    "What the group's `when`, `after` or `not_after` asks was not known at the release: a figure, a price or an earlier release is missing.",
  "before-data": "The event window begins before the first price.",
  "after-data": "The event window ends after the last price.",
  "no-price-after-release": "The first price after the release came too late to belong to it.",
  "gap-in-window":
    "A price is missing inside the event window (for the metal or a factor of its model); with `holes: sum`, all of them are.",
  "colliding-release": "Another release falls inside the event window, and the scenario drops such events.",
  "estimation-too-short": "Fewer valid observations in the estimation window than the scenario's minimum.",
  "zero-variance":
    "The estimation window does not vary, or not enough to tell the model's coefficients apart, so an abnormal return cannot be scaled.",
} as const satisfies Record<string, string>;

/** Why an event is not studied. */
export type ExclusionReason = keyof typeof exclusionReasons;

/** The reason an event is out, and the numbers behind it. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly detail: string;
}
