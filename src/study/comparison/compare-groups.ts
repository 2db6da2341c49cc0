import { randomFor } from "../../kernels/random.ts";
import type { EventWindow, StudyDesign } from "../design/index.ts";
import { type CellResult, detectableDifference, pValueAdjustment } from "../inference/index.ts";
import type { ComparisonResult } from "./comparison-result.ts";
import { differenceOfMeans } from "./difference-of-means.ts";
import { comparisonTests } from "./tests/index.ts";

/** Two groups' CARs in the same window of the same metal, under the names they are reported with. */
export interface ComparedCars {
  readonly groupA: string;
  readonly groupB: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly carsA: Float64Array;
  readonly carsB: Float64Array;
}

/** The same with the release of each event, epoch ms, beside its CAR. */
export interface ComparedPair extends ComparedCars {
  readonly releasedAtA: Float64Array;
  readonly releasedAtB: Float64Array;
}

// The test whose p-value is adjusted: it matches the interval that is shown beside the difference.
const primaryTest = "welch";

/**
 * Compares pairs of groups: difference of mean CARs with its 95 % Welch interval, every registered two-sample test, and the Welch p
 * adjusted over all the pairs given (the family of the run). Groups too small for a test give NaN.
 */
export function comparePairs(
  pairs: readonly ComparedCars[],
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
          const named = { groupA, groupB, metal: a.metal, window };
          return other === undefined ? [] : [{ ...named, ...pairCars(a, sample.car, b, other.car) }];
        });
      }),
  );
}

/** What two cells' events have in a window, and when each was released. */
export function pairCars(
  a: Pick<CellResult, "included">,
  carsA: Float64Array,
  b: Pick<CellResult, "included">,
  carsB: Float64Array,
): Pick<ComparedPair, "carsA" | "carsB" | "releasedAtA" | "releasedAtB"> {
  const instantsOf = ({ included }: Pick<CellResult, "included">) =>
    Float64Array.from(included, ({ release }) => release.releasedAt);
  return { carsA, carsB, releasedAtA: instantsOf(a), releasedAtB: instantsOf(b) };
}

function comparePair(pair: ComparedCars, seed: number): ComparisonResult {
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
