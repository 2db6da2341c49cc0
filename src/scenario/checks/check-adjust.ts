import type { Diagnostic } from "../../errors.ts";
import { findAdjustment, significanceTest } from "../../study/inference/index.ts";
import { placeboStatistics } from "../../study/matched/index.ts";
import { type CheckContext, itemPath, problem, written } from "./check-context.ts";

/** An adjustment by placebo draws has draws, and every test is one that the draws evaluate. */
export function checkAdjust(context: CheckContext): Diagnostic[] {
  const { adjust, tests } = context.scenario;
  if (findAdjustment(adjust)?.adjust !== null) return [];
  return [...checkDraws(context), ...checkDrawn(context, adjust, tests)];
}

/** As written, not as read: draws that have a mistake of their own are asked for all the same. */
function checkDraws(context: CheckContext): Diagnostic[] {
  const { adjust, placebo } = context.scenario;
  if (placebo !== undefined || (written(context, ["placebo"]) ?? false) !== false) return [];
  const message = `"${adjust}" adjusts by placebo draws, and none are asked for`;
  const hint = "add `placebo: 9999`, or choose another adjustment";
  return [problem(context, "scenario/missing-key", ["adjust"], message, hint)];
}

function checkDrawn(context: CheckContext, adjust: string, tests: readonly string[]): Diagnostic[] {
  const evaluated = placeboStatistics.map(({ kind }) => kind).filter((kind) => significanceTest(kind) !== undefined);
  const names = evaluated.join(", ");
  const undrawn = tests.flatMap((test, index) => (evaluated.includes(test) ? [] : [{ test, index }]));
  if (undrawn.length === 0) return [];
  const asked = context.document.value["tests"];
  if (asked !== undefined && asked !== "all") {
    return undrawn.map(({ test, index }) =>
      problem(
        context,
        "scenario/wrong-value",
        itemPath(context.document, ["tests"], index),
        `"${adjust}" cannot adjust "${test}": the draws do not evaluate it`,
        `name only ${names}, or choose another adjustment`,
      ),
    );
  }
  const which =
    undrawn.length > mostNamed
      ? `${undrawn.length} of the ${tests.length} tests`
      : undrawn.map(({ test }) => test).join(", ");
  const message = `"${adjust}" cannot adjust ${which}: the draws do not evaluate them`;
  return [problem(context, "scenario/wrong-value", ["adjust"], message, `name the tests: \`tests: [${names}]\``)];
}

// More than the tests that nobody wrote are a list nobody reads.
const mostNamed = 3;
