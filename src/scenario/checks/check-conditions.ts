import type { Diagnostic } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import { valueAt } from "../../input/shapes/value-words.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import { compileCondition } from "../condition/compile.ts";
import type { ResolvedSequence } from "../resolve.ts";
import { type CheckContext, groupPath, itemPath, problem, repeats } from "./check-context.ts";
import { checkSurprise } from "./check-surprise.ts";

/** Ids that conditions and sequences may name. */
interface Ids {
  readonly indicators: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
}

/** Every condition can be read and names what exists, and every sequence says which earlier release it means and how it is followed. */
export function checkConditions(context: CheckContext, ids: Ids): Diagnostic[] {
  return Object.entries(context.scenario.groups).flatMap(([name, { when, after, not_after: notAfter }]) => {
    const path = groupPath(context, name);
    return [
      ...checkCondition(context, [...path, "when"], when, ids),
      ...checkSequence(context, [...path, "after"], after, ids),
      ...checkSequence(context, [...path, "not_after"], notAfter, ids),
    ];
  });
}

function checkCondition(context: CheckContext, path: DocumentPath, text: string | undefined, ids: Ids): Diagnostic[] {
  if (text === undefined) return [];
  return compileCondition(text, ids).faults.map(({ start, end, message, hint, isName = false }) => ({
    code: isName ? "scenario/unknown-name" : "scenario/bad-condition",
    severity: "error",
    message,
    hint,
    at: context.document.within(path, start, end),
  }));
}

function checkSequence(
  context: CheckContext,
  path: DocumentPath,
  sequence: ResolvedSequence | undefined,
  ids: Ids,
): Diagnostic[] {
  if (sequence === undefined) return [];
  const releasePath = [...path, "release"];
  const at = (index: number) => itemPath(context.document, releasePath, index);
  const unknown = sequence.release.flatMap((id, index) => {
    if (ids.indicators.has(id)) return [];
    const { message, hint } = unknownName("indicator", id, ids.indicators);
    return [problem(context, "scenario/unknown-name", at(index), message, hint)];
  });
  const repeated = repeats(sequence.release).map((index) => {
    const message = `"${sequence.release[index]}" stands twice in the list`;
    return problem(context, "scenario/wrong-value", at(index), message, "keep one of the two");
  });
  return [
    ...unknown,
    ...repeated,
    ...checkSurprise(context, path, sequence),
    ...checkCondition(context, [...path, "when"], sequence.when, ids),
    ...checkReach(context, path),
  ];
}

/** Without a limit every event would follow, however long ago. As written: a limit that has a mistake of its own is there all the same. */
function checkReach(context: CheckContext, path: DocumentPath): Diagnostic[] {
  const isLimited = ["within", "first"].some((key) => {
    const value = valueAt(context.document.value, [...path, key]);
    return value !== undefined && value !== false;
  });
  if (isLimited) return [];
  const key = String(path.at(-1));
  const message = `"${key}" says neither how soon nor that the event is the first`;
  const hint = "add `within: 7d`, or `first: true` for the first release after it";
  return [problem(context, "scenario/missing-key", path, message, hint)];
}
