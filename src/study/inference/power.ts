import {
  detectableEffect,
  detectableNoncentrality,
  tTestPower,
  valuesNeeded,
} from "../../kernels/distributions/t-power.ts";
import type { EventWindow } from "../design/index.ts";
import type { CellResult, WindowSummary } from "./cell-result.ts";

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
 * effect, never for the observed one (Hoenig and Heisey 2001). For normal CARs; events whose windows share dates count for as many as
 * independent ones would tell as much. NaN below two events and where CARs do not vary.
 */
export function studyPower({ cells }: { readonly cells: readonly CellResult[] }, effect: Effect | null): WindowPower[] {
  return cells.flatMap((cell) => cell.windows.map(({ window, summary }) => powerOf(cell, window, summary, effect)));
}

/** Chance that the t test of a window's mean, adjusted for correlation, finds a true mean of that size at 5 %; NaN below two events. */
export function powerToFind({ n, effectiveEvents, sdCar }: WindowSummary, effect: number): number {
  return sdCar > 0 ? tTestPower((effect / sdCar) * Math.sqrt(effectiveEvents), n - 1) : NaN;
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
    power: powerToFind(summary, asked),
    eventsNeeded: valuesNeeded(inSd * Math.sqrt(summary.effectiveEvents / n)),
  };
}
