import type { Release } from "../../calendar/types.ts";
import { dayZero, lastAtOrBefore } from "../../market/day-zero.ts";
import { tooLateAfterRelease } from "../../market/gap.ts";
import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";
import type { EventWindow, StudyDesign } from "../design/index.ts";
import type { Exclusion, ExclusionReason } from "../selection/index.ts";
import { areThere, type MarketView } from "./market-view.ts";

/** Where a release falls among a metal's observations. */
export interface Placement {
  /** Index of the first observation struck strictly after the release; -1 when there is none. */
  readonly day0: number;
  readonly pricedBefore: Instant | null;
  readonly pricedAfter: Instant | null;
  /** Why the event window cannot be used; null when every return in it exists. */
  readonly exclusion: Exclusion | null;
}

/**
 * Joins a release to a metal's prices: finds day 0 and checks, in this order, that there are prices before and after the release, that
 * day 0 is not too late to belong to it, that the window lies inside the data, and that no return (of the metal or a regressor) is
 * missing inside the window; where holes are summed over, that not all of them are.
 */
export function placeEvent(
  release: Release,
  view: MarketView,
  window: EventWindow,
  holes: StudyDesign["holes"],
): Placement {
  const { series } = view;
  const day0 = dayZero(release.releasedAt, series);
  const pricedAfter = day0 === -1 ? null : instantAt(view, day0);
  const pricedBefore = instantAt(view, lastAtOrBefore(release.releasedAt, series));
  return { day0, pricedBefore, pricedAfter, exclusion: findExclusion(release, view, window, day0, holes) };
}

function findExclusion(
  release: Release,
  view: MarketView,
  window: EventWindow,
  day0: number,
  holes: StudyDesign["holes"],
): Exclusion | null {
  const { series, returns, regressors } = view;
  const last = series.instants.length - 1;
  if (day0 === -1) return exclude("after-data", `the last price is of ${describe(view, last)}`);
  if (day0 === 0) return exclude("before-data", `the first price is of ${describe(view, 0)}`);
  const after = instantAt(view, day0);
  if (after !== null && tooLateAfterRelease(series.instrument, release.releasedAt, after)) {
    return exclude("no-price-after-release", `the first price after it is of ${describe(view, day0)}`);
  }
  // The return at the window's first observation needs the price before it.
  if (day0 + window.from - 1 < 0) return exclude("before-data", `the first price is of ${describe(view, 0)}`);
  if (day0 + window.to > last) return exclude("after-data", `the last price is of ${describe(view, last)}`);
  let first: Exclusion | null = null;
  let missingCount = 0;
  for (let index = day0 + window.from; index <= day0 + window.to; index += 1) {
    const missing = Number.isNaN(returns[index]) ? "return" : areThere(regressors, index) ? null : "factor return";
    if (missing === null) continue;
    missingCount += 1;
    first ??= exclude("gap-in-window", `no ${missing} into observation ${index - day0} (${describe(view, index)})`);
  }
  const isTolerated = holes === "sum" && missingCount <= window.to - window.from;
  return isTolerated ? null : first;
}

function exclude(reason: ExclusionReason, detail: string): Exclusion {
  return { reason, detail };
}

function instantAt(view: MarketView, index: number): Instant | null {
  const instant = view.series.instants[index];
  return instant === undefined ? null : (instant as Instant);
}

function describe(view: MarketView, index: number): string {
  const instant = instantAt(view, index);
  return instant === null ? "nowhere" : formatInstant(instant);
}
