import type { Diagnostic } from "../errors.ts";
import { checkAdjust } from "./checks/check-adjust.ts";
import { checkClocks } from "./checks/check-clocks.ts";
import { type CheckContext, problem } from "./checks/check-context.ts";
import { checkExpectation } from "./checks/check-expectation.ts";
import { checkNames } from "./checks/check-names.ts";
import { checkPriceEvents } from "./checks/check-price-events.ts";
import { checkResponse } from "./checks/check-response.ts";
import { checkWindows } from "./checks/check-windows.ts";
import { slugOf } from "./slug.ts";

/** Every rule that needs no prices: names, windows, clocks. A part whose shape is wrong is not judged again. */
export function checkScenario(context: CheckContext): Diagnostic[] {
  return [
    ...checkTitle(context),
    ...checkNames(context),
    ...checkPriceEvents(context),
    ...checkExpectation(context),
    ...checkWindows(context),
    ...checkResponse(context),
    ...checkClocks(context),
    ...checkAdjust(context),
  ];
}

function checkTitle(context: CheckContext): Diagnostic[] {
  const { name } = context.scenario;
  if (slugOf(name) !== "") return [];
  const message = `the name "${name}" has no letter or digit to name its results folder after`;
  return [problem(context, "scenario/wrong-value", ["name"], message, "give it a name with letters")];
}
