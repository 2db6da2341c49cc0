import { countExclusions } from "../pipeline/run-scenario.ts";
import type { ScenarioRun } from "../pipeline/types.ts";
import { paint, type TextStyle } from "../report/text-style.ts";
import { clip, oneLine, textWidth } from "../report/text-width.ts";
import { shortName } from "../report/words.ts";

/** A line for each compared scenario: its name, model, how many of its events are excluded, and its question where there is room. */
export function comparedScenarios(runs: readonly ScenarioRun[], style: TextStyle): string {
  return runs.map((run) => `${scenarioLine(run, style)}\n`).join("");
}

function scenarioLine(run: ScenarioRun, style: TextStyle): string {
  const name = shortName(run.scenario.name);
  const facts = `: ${modelWords(run)}, ${exclusionCount(run)} excluded`;
  const question = run.scenario.question === null ? "" : ` - ${oneLine(run.scenario.question)}`;
  const room = style.width - textWidth(facts);
  const shown = clip(name, Math.max(1, room));
  const rest = textWidth(shown + facts + question) <= style.width ? question : "";
  return paint(style, "bold", shown) + clip(facts + rest, style.width - textWidth(shown));
}

function modelWords({ result }: ScenarioRun): string {
  const { kind, factors } = result.design.model;
  return `model ${kind}${factors.length === 0 ? "" : ` (${factors.map(shortName).join(", ")})`}`;
}

/** Events as the tables count them: one for each metal. */
function exclusionCount({ result }: ScenarioRun): string {
  const excluded = countExclusions(result.cells).reduce((sum, [, count]) => sum + count, 0);
  const total = result.cells.reduce((sum, cell) => sum + cell.events.length, 0);
  return `${excluded} of ${total} events`;
}
