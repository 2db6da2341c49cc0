import { invariant } from "../errors.ts";
import type { Instant } from "../time/types.ts";
import type { Expectation, ExpectationChoice } from "./expectation.ts";
import { expectationRule } from "./expectations/index.ts";
import type { Release } from "./types.ts";

/**
 * What was expected of each release of one indicator (in order of instant): by the first of the choices that can say; null where none can.
 * Naive rules know the first prints published strictly before its instant, in the order of publication and without those that are missing.
 */
export function expectationsOf(
  releases: readonly Release[],
  choices: readonly ExpectationChoice[],
): (Expectation | null)[] {
  const rules = choices.map((choice) => ({ choice, rule: expectationRule(choice.kind) }));
  const history: number[] = [];
  let newest: Instant | null = null;
  let pending: Release[] = [];
  return releases.map((release) => {
    const latest = pending[0]?.releasedAt ?? -Infinity;
    invariant(release.releasedAt >= latest, "releases are in order of instant");
    if (release.releasedAt > latest) {
      for (const { actual, releasedAt } of pending) {
        if (actual === null) continue;
        history.push(actual);
        newest = releasedAt;
      }
      pending = [];
    }
    pending.push(release);
    for (const { choice, rule } of rules) {
      const value = rule.expect(release, history, choice);
      if (value !== null && Number.isFinite(value)) {
        return { value, from: nameOf(choice), newest: rule.isNaive ? newest : null };
      }
    }
    return null;
  });
}

function nameOf({ kind, count }: ExpectationChoice): string {
  return expectationRule(kind).count === null ? kind : `${kind}-${count}`;
}
