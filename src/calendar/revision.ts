import { decimalDifference } from "./decimal.ts";
import type { Release } from "./types.ts";

/**
 * By how much each release revised the figure of the period before: `previous` as it was shown with the release, less that period's own
 * first print. Both were known at the release. Null where `previous` or the first print is missing, and where the period before has no
 * release of its own: a gap is no revision. `releases` are those of one indicator, in order of instant; so is the answer.
 */
export function revisionsOf(releases: readonly Release[]): (number | null)[] {
  const firstPrints = new Map<string, Release>();
  return releases.map((release) => {
    const { referencePeriod, previous, releasedAt } = release;
    const before = referencePeriod === null ? null : periodBefore(referencePeriod);
    const printed = before === null ? undefined : firstPrints.get(before);
    if (referencePeriod !== null && !firstPrints.has(referencePeriod)) firstPrints.set(referencePeriod, release);
    if (printed === undefined || printed.releasedAt >= releasedAt) return null;
    return previous === null || printed.actual === null ? null : decimalDifference(previous, printed.actual);
  });
}

/**
 * The period before a month (2026-01), quarter (2026-Q1) or year (2026), written in the same way; null for a period of any other form,
 * such as the day of a meeting.
 */
export function periodBefore(period: string): string | null {
  const match = /^(\d{4})(?:-(Q[1-4]|0[1-9]|1[0-2]))?$/.exec(period);
  if (match === null) return null;
  const [, year = "", part] = match;
  const last = String(Number(year) - 1).padStart(4, "0");
  if (part === undefined) return last;
  if (part.startsWith("Q")) return part === "Q1" ? `${last}-Q4` : `${year}-Q${Number(part.slice(1)) - 1}`;
  return part === "01" ? `${last}-12` : `${year}-${String(Number(part) - 1).padStart(2, "0")}`;
}
