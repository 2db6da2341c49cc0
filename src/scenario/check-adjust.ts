import type { Diagnostic } from "../errors.ts";
import { findAdjustment } from "../study/adjustments.ts";
import { placeboStatistics } from "../study/placebo/statistics/index.ts";
import { significanceTest } from "../study/inference/index.ts";
import { type CheckContext, problem } from "./check-context.ts";

/** An adjustment by placebo draws has draws, and every test is one that the draws evaluate. */
export function checkAdjust(context: CheckContext): Diagnostic[] {
  const { adjust, tests, placebo } = context.scenario;
  if (findAdjustment(adjust)?.adjust !== null) return [];
  const evaluated = placeboStatistics.map(({ kind }) => kind).filter((kind) => significanceTest(kind) !== undefined);
  const undrawn = tests.flatMap((test, index) => (evaluated.includes(test) ? [] : [{ test, index }]));
  const names = evaluated.join(", ");
  const isWritten = Array.isArray(context.document.value["tests"]);
  return [
    ...(placebo === undefined
      ? [
          problem(
            context,
            "scenario/missing-key",
            ["adjust"],
            `"${adjust}" adjusts by placebo draws, and none are asked for`,
            "add `placebo: 9999`, or choose another adjustment",
          ),
        ]
      : []),
    ...(isWritten
      ? undrawn.map(({ test, index }) =>
          problem(
            context,
            "scenario/wrong-value",
            ["tests", index],
            `"${adjust}" cannot adjust "${test}": the draws do not evaluate it`,
            `name only ${names}, or choose another adjustment`,
          ),
        )
      : undrawn.length === 0
        ? []
        : [
            problem(
              context,
              "scenario/wrong-value",
              ["adjust"],
              `"${adjust}" cannot adjust ${undrawn.map(({ test }) => test).join(", ")}: the draws do not evaluate them`,
              `name the tests: \`tests: [${names}]\``,
            ),
          ]),
  ];
}
