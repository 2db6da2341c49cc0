import { formatInstant } from "../time/instant.ts";
import type { Instant } from "../time/types.ts";
import type { Release } from "./types.ts";

/** Identity of a release, unique in a calendar: `us-cpi-mom@2026-01-13T13:30:00Z`. */
export function releaseId(indicator: string, releasedAt: Instant): string {
  return `${indicator}@${formatInstant(releasedAt)}`;
}

/** A release with its id; figures and reference period that are not given are missing (null). */
export function makeRelease(given: Pick<Release, "indicator" | "releasedAt"> & Partial<Omit<Release, "id">>): Release {
  const { indicator, releasedAt, referencePeriod = null, actual = null, consensus = null, previous = null } = given;
  return {
    id: releaseId(indicator, releasedAt),
    indicator,
    referencePeriod,
    releasedAt,
    actual,
    consensus,
    previous,
  };
}
