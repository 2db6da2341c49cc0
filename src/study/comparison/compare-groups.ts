import { randomFor } from "../../kernels/random.ts";
import type { EventWindow, StudyDesign } from "../design/index.ts";
import { type CellResult, detectableDifference, pValueAdjustment } from "../inference/index.ts";
import type { ComparisonResult } from "./comparison-result.ts";
import { differenceOfMeans } from "./difference-of-means.ts";
import { comparisonTests } from "./tests/index.ts";

/** Two groups' CARs in the same window of the same metal, under the names they are reported with. */
export interface ComparedPair {
  readonly groupA: string;
  readonly groupB: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly carsA: Float64Array;
  readonly carsB: Float64Array;
}

// The test whose p-value is adjusted: it matches the interval that is shown beside the difference.
const primaryTest = "welch";

/**
 * Compares pairs of groups: difference of mean CARs with its 95 % Welch interval, every registered two-sample test, and the Welch p
 * adjusted over all the pairs given (the family of the run). Groups too small for a test give NaN.
 */
export function comparePairs(
  pairs: readonly ComparedPair[],
  { seed, adjust }: Pick<StudyDesign, "seed" | "adjust">,
): ComparisonResult[] {
  const results = pairs.map((pair) => comparePair(pair, seed));
  const adjusted = pValueAdjustment(adjust).adjust(
    Float64Array.from(results, (result) => result.outcomes.get(primaryTest)?.pValue ?? NaN),
  );
  return results.map((result, index) => ({ ...result, pAdjusted: adjusted[index] ?? NaN }));
}

/** The pairs of one study: each pair of groups named, for every metal and tested window. */
export function pairsOf(cells: readonly CellResult[], compare: readonly (readonly [string, string])[]): ComparedPair[] {
  return compare.flatMap(([groupA, groupB]) =>
    cells
      .filter((cell) => cell.group === groupA)
      .flatMap((a) => {
        const b = cells.find((cell) => cell.group === groupB && cell.metal === a.metal);
        if (b === undefined) return [];
        return a.windows.flatMap(({ window, sample }, index) => {
          const other = b.windows[index]?.sample;
          return other === undefined
            ? []
            : [{ groupA, groupB, metal: a.metal, window, carsA: sample.car, carsB: other.car }];
        });
      }),
  );
}

function comparePair(pair: ComparedPair, seed: number): ComparisonResult {
  const { groupA, groupB, metal, window } = pair;
  const a = pair.carsA.filter((value) => !Number.isNaN(value));
  const b = pair.carsB.filter((value) => !Number.isNaN(value));
  const { standardError, df, ...means } = differenceOfMeans(a, b);
  const outcomes = new Map(
    comparisonTests.map((test) => {
      const key = [test.kind, groupA, groupB, metal, window.from, window.to].join("|");
      return [test.kind, test.evaluate(a, b, randomFor(seed, key))];
    }),
  );
  return {
    groupA,
    groupB,
    metal,
    window,
    nA: a.length,
    nB: b.length,
    ...means,
    detectableDifference: detectableDifference({ standardError, df }),
    outcomes,
    pAdjusted: NaN,
  };
}
