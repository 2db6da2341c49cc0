import type { Diagnostic } from "../../errors.ts";
import { findModel } from "../../study/normal-returns/index.ts";
import { modelSeries } from "../design.ts";
import { type CheckContext, problem } from "./check-context.ts";

/** Event, tested and estimation windows fit into one another, and dates are in order. */
export function checkWindows(context: CheckContext): Diagnostic[] {
  return [...checkEventWindow(context), ...checkTested(context), ...checkEstimation(context), ...checkPeriod(context)];
}

function checkEventWindow(context: CheckContext): Diagnostic[] {
  const { from, to } = context.scenario.window;
  if (from <= to) return [];
  return [
    problem(
      context,
      "scenario/bad-window",
      ["window"],
      `the event window is empty: from ${from} is after to ${to}`,
      "swap them: { from: -5, to: 5 } runs from 5 observations before to 5 after",
    ),
  ];
}

function checkTested(context: CheckContext): Diagnostic[] {
  const { tested, window } = context.scenario;
  // Tested windows that nobody wrote follow the event window, mistakes and all.
  if (!("tested" in context.document.value)) return [];
  return tested.flatMap(([from, to], index) => {
    const name = `[${from}, ${to}]`;
    const report = (message: string, hint: string) => [
      problem(context, "scenario/bad-window", ["tested", index], message, hint),
    ];
    if (from > to) return report(`the tested window ${name} is empty: it begins after it ends`, "swap its two numbers");
    if (window.from <= window.to && (from < window.from || to > window.to)) {
      return report(
        `the tested window ${name} reaches outside the event window [${window.from}, ${window.to}]`,
        "widen `window` or narrow this one",
      );
    }
    const first = tested.findIndex((other) => other[0] === from && other[1] === to);
    return first < index ? report(`the tested window ${name} stands twice`, "keep one of the two") : [];
  });
}

function checkEstimation(context: CheckContext): Diagnostic[] {
  const { length, gap, minimum } = context.scenario.estimation;
  const problems: Diagnostic[] = [];
  const report = (key: string, message: string, hint: string) =>
    problems.push(
      problem(
        context,
        key === "gap" ? "scenario/bad-window" : "scenario/bad-estimation",
        ["estimation", key],
        message,
        hint,
      ),
    );
  if (gap < 0) {
    report(
      "gap",
      `a gap of ${gap} lets the estimation window overlap the event window`,
      "use 0 or more observations between the two",
    );
  }
  const { from } = context.scenario.window;
  if (gap >= 0 && from > gap) {
    report(
      "gap",
      `the estimation window would reach past the release, to observation ${from - gap - 1}: the event window begins at ${from}, the gap is ${gap}`,
      `use a gap of ${from} or more, so that only what came before the release is taken for normal`,
    );
  }
  if (minimum > length) {
    report(
      "minimum",
      `the minimum of ${minimum} is more than the estimation window's length of ${length}`,
      `use at most ${length}`,
    );
  }
  const parameters =
    findModel(context.scenario.model.kind)?.parameters(modelSeries(context.scenario.model).length) ?? 0;
  if (length <= parameters + 2) {
    report(
      "length",
      `${length} observations are too few to estimate the model "${context.scenario.model.kind}"`,
      `use more than ${parameters + 2}; 120 is usual for daily data`,
    );
  } else if (minimum <= parameters) {
    report(
      "minimum",
      `a minimum of ${minimum} leaves no degree of freedom for the model "${context.scenario.model.kind}"`,
      `use more than ${parameters}`,
    );
  }
  return problems;
}

function checkPeriod(context: CheckContext): Diagnostic[] {
  const { from, to } = context.scenario;
  // ISO dates sort as text.
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    problem(
      context,
      "scenario/wrong-value",
      ["from"],
      `the period is empty: from ${from} is after to ${to}`,
      "swap them",
    ),
  ];
}
