import { brownForsythe } from "../../kernels/brown-forsythe.ts";
import { fTwoSidedP } from "../../kernels/distributions/distributions.ts";
import { mean, sampleVariance } from "../../kernels/moments.ts";
import type { EventWindow, StudyDesign } from "../design/index.ts";
import { type CellResult, pValueAdjustment, type WindowResult } from "../inference/index.ts";
import type { MatchedDays } from "./matched-days.ts";

/**
 * How much a metal moves after a release, beside the days that match. Sizes are of CARs; spreads are of SCARs, each in units of its own
 * estimation window's risk, so that wild years do not drown calm ones.
 */
export interface VolatilityOutcome {
  readonly group: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly n: number;
  readonly matchedDays: number;
  /** Mean |CAR| of the events and of the matched days, and the first over the second. */
  readonly meanAbsolute: number;
  readonly matchedMeanAbsolute: number;
  readonly absoluteRatio: number;
  /** Variance of the events' SCARs over that of the matched days', F with n - 1 and m - 1 degrees of freedom. */
  readonly varianceRatio: number;
  readonly variancePValue: number;
  /** Brown and Forsythe's F with 1 and `df` degrees of freedom. */
  readonly brownForsythe: number;
  readonly df: number;
  readonly pValue: number;
  /** The Brown-Forsythe p-value, adjusted over every group, metal and window. */
  readonly pAdjusted: number;
}

/**
 * Holds the spread of each cell's CARs against that of its matched days: variance ratio with its two-sided F test, which takes fat tails
 * for spread, and Brown and Forsythe's test (1974), which does not. NaN for fewer than two events or matched days.
 */
export function compareVolatility(
  cells: readonly CellResult[],
  matched: MatchedDays,
  { adjust }: Pick<StudyDesign, "adjust">,
): VolatilityOutcome[] {
  const outcomes = cells.flatMap((cell) => {
    const days = matchedDaysOf(cell, matched);
    return cell.windows.map((window, index) => compareWindow(cell, window, days, matched, index));
  });
  const adjusted = pValueAdjustment(adjust).adjust(Float64Array.from(outcomes, ({ pValue }) => pValue));
  return outcomes.map((outcome, index) => ({ ...outcome, pAdjusted: adjusted[index] ?? NaN }));
}

/** The days that match any of a cell's events, each of the metal's observations once, at however many clock times it matches. */
function matchedDaysOf({ metal, included }: CellResult, { strata, byMetal }: MatchedDays): readonly number[] {
  const instants = new Set(included.map(({ release }) => release.releasedAt));
  const days = strata.filter((one) => one.instants.some((at) => instants.has(at))).flatMap((one) => [...one.days]);
  const observations = byMetal.get(metal)?.day0 ?? new Int32Array();
  return [...new Map(days.map((day) => [observations[day], day])).values()];
}

function compareWindow(
  { group, metal }: CellResult,
  { window, sample }: WindowResult,
  days: readonly number[],
  { byMetal }: MatchedDays,
  index: number,
): VolatilityOutcome {
  const pseudo = byMetal.get(metal)?.windows[index];
  const exists = (value: number) => !Number.isNaN(value);
  const at = (values: Float64Array | undefined) =>
    Float64Array.from(days, (day) => values?.[day] ?? NaN).filter(exists);
  const [cars, scars] = [sample.car.filter(exists), sample.scar.filter(exists)];
  const [matchedCars, matchedScars] = [at(pseudo?.car), at(pseudo?.scar)];
  const meanAbsolute = mean(cars.map(Math.abs));
  const matchedMeanAbsolute = mean(matchedCars.map(Math.abs));
  const varianceRatio = sampleVariance(scars) / sampleVariance(matchedScars);
  const { statistic, df, pValue } = brownForsythe([scars, matchedScars]);
  return {
    group,
    metal,
    window,
    n: cars.length,
    matchedDays: matchedCars.length,
    meanAbsolute,
    matchedMeanAbsolute,
    absoluteRatio: meanAbsolute / matchedMeanAbsolute,
    varianceRatio,
    variancePValue: fTwoSidedP(varianceRatio, scars.length - 1, matchedScars.length - 1),
    brownForsythe: statistic,
    df,
    pValue,
    pAdjusted: NaN,
  };
}
