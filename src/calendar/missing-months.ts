import { median } from "../kernels/ranks/ranks.ts";
import { civilDateIn } from "../time/zone-clock.ts";
import { formatCivilDate, millisecondsPerDay } from "../time/civil-date.ts";
import type { Instant } from "../time/types.ts";
import type { Indicator, Release } from "./types.ts";

/** A month for which a monthly indicator has no release, with the releases on either side of the hole. */
export interface MissingMonth {
  /** `2025-10`. */
  readonly month: string;
  readonly after: Instant;
  readonly before: Instant;
}

const fewestReleases = 6;
const monthly = { shortest: 25, longest: 36 };
// Figures that come out around the turn of a month leave months empty without being late.
const longestStep = 45;

/** Whether an indicator comes every month: the median step between its releases, in order and at least six, is 25 to 36 days. */
export function isMonthly(releases: readonly Release[]): boolean {
  if (releases.length < fewestReleases) return false;
  const steps = releases.slice(1).map(({ releasedAt }, index) => releasedAt - (releases[index]?.releasedAt ?? NaN));
  const days = median(Float64Array.from(steps)) / millisecondsPerDay;
  return days >= monthly.shortest && days <= monthly.longest;
}

/**
 * The months between the first and the last of an indicator's releases (in order of instant) that it has none for, though it comes every
 * month; but those that are known to have been cancelled. A release is for its reference period, where all say one as `2026-01`; else for
 * the month it came out in (on the indicator's dates), and a month is missing only where the releases around it are more than 45 days apart.
 */
export function missingMonths(indicator: Indicator, releases: readonly Release[]): readonly MissingMonth[] {
  if (!isMonthly(releases)) return [];
  const isByPeriod = releases.every(({ referencePeriod }) => monthNumber(referencePeriod) !== null);
  const months = releases.map(
    (release) => (isByPeriod ? monthNumber(release.referencePeriod) : dateMonth(release, indicator)) ?? NaN,
  );
  const there = new Set(months);
  const cancelled = new Set(indicator.cancelled);
  const found: MissingMonth[] = [];
  for (let month = Math.min(...months); month < Math.max(...months); month += 1) {
    if (there.has(month) || cancelled.has(monthText(month))) continue;
    const after = releases[months.findLastIndex((one) => one < month)]?.releasedAt;
    const before = releases[months.findIndex((one) => one > month)]?.releasedAt;
    if (after === undefined || before === undefined) continue;
    if (!isByPeriod && before - after <= longestStep * millisecondsPerDay) continue;
    found.push({ month: monthText(month), after, before });
  }
  return found;
}

function dateMonth({ releasedAt }: Release, { zone }: Indicator): number | null {
  return monthNumber(formatCivilDate(civilDateIn(releasedAt, zone)).slice(0, 7));
}

/** Months since the year 0 of a month written `2026-01`; null for anything else. */
function monthNumber(text: string | null): number | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** That an indicator has no release for months, in a sentence: "us-cpi-mom has no release for 2025-10: a hole in the calendar"; empty where none is missing. */
export function missingMonthsSentence({ id }: Indicator, missing: readonly MissingMonth[]): string {
  const months = missing.map(({ month }) => month);
  const last = months.at(-1);
  if (last === undefined) return "";
  const which = months.length > fewMonths ? `${months.length} months, the last ${last}` : months.join(" and ");
  return `${id} has no release for ${which}: a hole in the calendar`;
}

const fewMonths = 2;
