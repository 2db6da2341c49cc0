import { formatInstant } from "../time/instant.ts";
import type { Instant } from "../time/types.ts";
import { joinedWords } from "./joined-words.ts";
import type { Release } from "./types.ts";

/** What a release is made of; what is left out is missing. */
export type GivenRelease = Pick<Release, "indicator" | "releasedAt"> & Partial<Omit<Release, "id">>;

const longestTag = 60;

/** Identity of a release, unique in a calendar: `us-cpi-mom@2026-01-13T13:30:00Z`. */
export function releaseId(indicator: string, releasedAt: Instant): string {
  return `${indicator}@${formatInstant(releasedAt)}`;
}

/**
 * A release with its id; figures, words and reference period that are not given are missing (null). An event without figures is told from
 * others of its instant by its speaker and label, whose words its id ends with: `fed-speech@2026-01-12T17:00:00Z#waller-outlook`.
 */
export function makeRelease(given: GivenRelease): Release {
  const { indicator, releasedAt, referencePeriod = null, actual = null, consensus = null, previous = null } = given;
  const { label = null, speaker = null } = given;
  const isWordsOnly = actual === null && consensus === null && previous === null;
  const tag = isWordsOnly ? joinedWords(`${speaker ?? ""} ${label ?? ""}`, longestTag) : "";
  return {
    id: releaseId(indicator, releasedAt) + (tag === "" ? "" : `#${tag}`),
    indicator,
    referencePeriod,
    releasedAt,
    actual,
    consensus,
    previous,
    label,
    speaker,
  };
}
