import { coverage } from "../../market/coverage.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import type { EventWindow, StudyData } from "../design/index.ts";
import { type ComingRelease, comingReleases } from "./coming-releases.ts";
import { knownBefore } from "./known-before.ts";
import { type PastMoves, pastMoves } from "./past-moves.ts";

/** A coming release, and what each metal did after earlier ones. */
export interface Outlook extends ComingRelease, History {}

/** What metals did after earlier releases of an indicator. */
export interface History {
  readonly moves: readonly PastMoves[];
  /** The last observation that they rest on, of any metal; null when none was known. */
  readonly pricedUntil: Instant | null;
}

/** What an outlook is asked for. */
export interface OutlookQuestion {
  /** The first date of the outlook; nothing from it on is used. */
  readonly on: CivilDate;
  readonly days: number;
  readonly metals: readonly string[];
  readonly windows: readonly EventWindow[];
}

/**
 * The releases that the calendar announces for `days` dates from `on` on, each with what the metals did after earlier releases above, in
 * line with and below expectations. Prices and figures from before `on` only: of what comes later nothing but the listing is read.
 */
export function outlook({ on, days, metals, windows }: OutlookQuestion, data: StudyData): Outlook[] {
  const histories = new Map<string, History>();
  return comingReleases(data.calendar, on, days).map((coming) => {
    const { id } = coming.indicator;
    const history = histories.get(id) ?? historyOf(id, metals, windows, knownBefore(data, coming.knownUntil));
    histories.set(id, history);
    return { ...coming, ...history };
  });
}

function historyOf(
  indicator: string,
  metals: readonly string[],
  windows: readonly EventWindow[],
  known: StudyData,
): History {
  const last = [...known.series.values()].flatMap((series) => coverage(series).last ?? []);
  const pricedUntil = last.length === 0 ? null : (Math.max(...last) as Instant);
  return { moves: pastMoves(indicator, metals, windows, known), pricedUntil };
}
