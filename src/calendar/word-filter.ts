import type { Release } from "./types.ts";

/** Which labels and speakers belong to a group: those that contain any of the texts; absent = all, also events without any. */
export interface WordFilter {
  readonly label?: readonly string[] | undefined;
  readonly speaker?: readonly string[] | undefined;
}

/** Whether an event's label and speaker each contain one of the texts asked for, in upper or lower case. */
export function matchesWords({ label, speaker }: WordFilter, release: Pick<Release, "label" | "speaker">): boolean {
  return containsAny(release.label, label) && containsAny(release.speaker, speaker);
}

function containsAny(text: string | null, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true;
  const plain = text === null ? "" : simplified(text);
  return wanted.some((word) => plain.includes(simplified(word)));
}

function simplified(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
