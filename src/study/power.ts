import { detectableEffect, detectableNoncentrality, tTestPower, valuesNeeded } from "../kernels/t-power.ts";
import type { EventWindow } from "./panel.ts";
import type { CellResult, StudyResult, WindowSummary } from "./result.ts";

/** A mean CAR that one would want to find: a fraction, or in standard deviations of the CARs. */
export interface Effect {
  readonly size: number;
  readonly unit: "fraction" | "sd";
}

/** What the events of one group, metal and window can show. */
export interface WindowPower {
  readonly group: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly summary: WindowSummary;
  /** The effect asked about, as a fraction; NaN when none was. */
  readonly effect: number;
  /** Chance that the cross-sectional t test finds it at 5 %, and the events with which that is 80 %; NaN when none was asked about. */
  readonly power: number;
  readonly eventsNeeded: number;
}

/** Below this many events nothing can be told whatever the prices did: the smallest two-sided sign-flip p of five is 2 / 2^5 = 0.06. */
export const fewestEvents = 6;

/** Medium by Cohen's (1988) measure: with 80 % power to find half a standard deviation, a null result says something. */
const mediumEffect = 0.5;

/** Whether so many events would miss even a mean of half a standard deviation more than one time in five (fewer than 34 at 5 %). */
export function tooFewToTell(n: number): boolean {
  return !(detectableEffect(n) <= mediumEffect);
}

/**
 * Smallest difference of two means that a two-sided 5 % Welch test finds with 80 % power, by a noncentral t with Welch's degrees of freedom:
 * an approximation, exact where both groups are alike in size and spread. NaN where standard error or degrees of freedom are.
 */
export function detectableDifference({ standardError, df }: { standardError: number; df: number }): number {
  return detectableNoncentrality(df) * standardError;
}

/**
 * Power of the cross-sectional t in every window of a study, for the spread and the number of the events it has: design power for a given
 * effect, never for the observed one (Hoenig and Heisey 2001). For normal CARs of independent events; NaN below two events and where CARs do not vary.
 */
export function studyPower({ cells }: StudyResult, effect: Effect | null): WindowPower[] {
  return cells.flatMap((cell) => cell.windows.map(({ window, summary }) => powerOf(cell, window, summary, effect)));
}

function powerOf(
  { group, metal }: CellResult,
  window: EventWindow,
  summary: WindowSummary,
  effect: Effect | null,
): WindowPower {
  const { n } = summary;
  const sd = summary.sdCar > 0 ? summary.sdCar : NaN;
  const asked = effect === null ? NaN : effect.unit === "sd" ? effect.size * sd : effect.size;
  const inSd = asked / sd;
  return {
    group,
    metal,
    window,
    summary,
    effect: asked,
    power: tTestPower(inSd * Math.sqrt(n), n - 1),
    eventsNeeded: valuesNeeded(inSd),
  };
}
