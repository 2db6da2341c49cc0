import type { Issue } from "./zod-words.ts";

/** Of several bounds that one value is beyond (the schema's own, and that of whole numbers), the one that says most. */
export function tightestBounds(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) =>
    issues.every((other) => other === issue || !isSamePlace(issue, other) || !isTighter(other, issue)),
  );
}

function isSamePlace(one: Issue, other: Issue): boolean {
  return one.path.length === other.path.length && one.path.every((step, index) => step === other.path[index]);
}

function isTighter(one: Issue, other: Issue): boolean {
  if (one.code === "too_big" && other.code === "too_big") return one.maximum < other.maximum;
  return one.code === "too_small" && other.code === "too_small" && one.minimum > other.minimum;
}
