import { countExclusions } from "../../pipeline/exclusions.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { paint, type TextStyle } from "../../report/text/layout/style.ts";
import { titleWithFacts } from "../../report/text/layout/title-lines.ts";
import { shortName } from "../../report/words/names.ts";
import { clip, oneLine, textWidth } from "../../report/words/text-width.ts";

// Less of a long name says nothing.
const leastOfName = 24;

/** A line for each compared scenario: its name, model, how many of its events are excluded, and its question where there is room. */
export function comparedScenarios(runs: readonly ScenarioRun[], style: TextStyle): string {
  return runs.flatMap((run) => scenarioLines(run, style).map((line) => `${line}\n`)).join("");
}

function scenarioLines(run: ScenarioRun, style: TextStyle): string[] {
  const name = shortName(run.scenario.name);
  const facts = `${modelWords(run)}, ${exclusionCount(run)} excluded`;
  const question = run.scenario.question === null ? "" : ` - ${oneLine(run.scenario.question)}`;
  const room = style.width - textWidth(`: ${facts}`);
  if (room < Math.min(textWidth(name), leastOfName)) return titleWithFacts(`${name}:`, facts, style);
  const shown = clip(name, room);
  const whole = `: ${facts}${question}`;
  const rest = textWidth(shown + whole) <= style.width ? whole : `: ${facts}`;
  return [paint(style, "bold", shown) + rest];
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
