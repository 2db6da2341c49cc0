import type { PartKind } from "../inference/index.ts";

/** A question put to a finding: does it hold throughout the events? */
export interface ThroughoutCheck {
  /** Stable name, in `stability.csv`. */
  readonly kind: PartKind;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** What it says and when to trust it. */
  readonly advice: string;
}

/** Every check of a finding, in the order of the rows of `stability.csv`. */
export const throughoutChecks: readonly ThroughoutCheck[] = [
  {
    kind: "half",
    title: "Earlier and later half",
    reference: "Chow 1960; Welch 1947",
    advice:
      "Whether each half of the events shows it by itself, and whether the halves differ; half the events show only effects 1.4 times as large, so that a half in which nothing is detected may still have it.",
  },
  {
    kind: "without-year",
    title: "Without one calendar year",
    reference: "Quenouille 1956; Belsley, Kuh and Welsch 1980",
    advice:
      "Whether it is the work of a single year, such as 2020: the year without which least is left decides. Years that share an effect hide one another.",
  },
  {
    kind: "latest",
    title: "Latest 24 events",
    reference: "Goyal and Welch 2008",
    advice:
      "Whether it is there of late, in the last two years of a monthly release; 24 events show only a mean of 0.6 standard deviations or more, so that an absence says little and a presence much.",
  },
];
