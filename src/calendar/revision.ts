import { decimalDifference } from "./decimal.ts";
import { periodBefore } from "./reference-period.ts";
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
