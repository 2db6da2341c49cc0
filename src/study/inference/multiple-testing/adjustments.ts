import { invariant } from "../../../errors.ts";
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from "./adjusted-p-values.ts";

/** How the p-values of a family are adjusted for how many there are. */
export interface Adjustment {
  /** Stable name, used in scenarios. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** What it controls and when to choose it. */
  readonly advice: string;
  /** Adjusted p-values in the given order; NaN ones are not of the family and stay NaN. Null for an adjustment by placebo draws. */
  readonly adjust: ((pValues: Float64Array) => Float64Array) | null;
}

/** Every adjustment a scenario can name; the first is the default. */
export const adjustments: readonly [Adjustment, ...Adjustment[]] = [
  {
    kind: "holm",
    title: "Holm",
    reference: "Holm 1979",
    advice:
      "The chance of even one false rejection in the family stays below the level, however the tests depend on each other.",
    adjust: holm,
  },
  {
    kind: "bonferroni",
    title: "Bonferroni",
    reference: "Dunn 1961",
    advice: "The same guarantee and never a smaller p than Holm's: for comparison with studies that report it.",
    adjust: bonferroni,
  },
  {
    kind: "benjamini-hochberg",
    title: "Benjamini-Hochberg",
    reference: "Benjamini and Hochberg 1995",
    advice:
      "The share of false ones among the rejections stays below the level, for tests that are independent or depend on each other positively: for a wide search, whose finds are tested again.",
    adjust: benjaminiHochberg,
  },
  {
    kind: "benjamini-yekutieli",
    title: "Benjamini-Yekutieli",
    reference: "Benjamini and Yekutieli 2001",
    advice: "That share, however the tests depend on each other; it costs much power.",
    adjust: benjaminiYekutieli,
  },
  {
    kind: "romano-wolf",
    title: "Romano-Wolf",
    reference: "Westfall and Young 1993; Romano and Wolf 2005; Romano and Wolf 2016",
    advice:
      "Holm's guarantee at less cost, since metals that move together count for little more than one: from placebo draws, so it wants `placebo:` and tests that the draws evaluate. What has no draws (comparisons of groups) is adjusted by Holm.",
    adjust: null,
  },
];

/** The adjustment of that name, or undefined. */
export function findAdjustment(kind: string): Adjustment | undefined {
  return adjustments.find((adjustment) => adjustment.kind === kind);
}

/** The adjustment of p-values that have no placebo draws, for a design that names that one: itself, or else Holm's. */
export function pValueAdjustment(kind: string) {
  const { adjust, title } = adjustmentNamed(kind);
  return adjust === null ? { adjust: holm, title: adjustments[0].title } : { adjust, title };
}

/** Whether a design's tests are adjusted by placebo draws. */
export function adjustsByDraws(kind: string): boolean {
  return adjustmentNamed(kind).adjust === null;
}

/** The adjustment that a design names; a design that names an unknown one is our mistake. */
export function adjustmentNamed(kind: string): Adjustment {
  const adjustment = findAdjustment(kind);
  invariant(adjustment !== undefined, `the design names the unknown adjustment ${kind}`);
  return adjustment;
}
