import type { ScenarioRun } from "../../../pipeline/types.ts";
import { findModel } from "../../../study/normal-returns/index.ts";
import { conditionWords } from "../../words/conditions.ts";
import { intervalLegend } from "../../words/intervals.ts";
import {
  adjustmentTitle,
  eventNoun,
  groupIndicators,
  groupWords,
  noFamilyWords,
  observationNoun,
  releaseWords,
  shortName,
} from "../../words/names.ts";
import { countText } from "../../words/numbers.ts";
import type { Section } from "../document.ts";
import { cellFindings, differenceFindings, type Finding, groupsOf, isFound, responseFindings } from "../headline.ts";
import { html, type Html, lineOf } from "../html/html.ts";
import { comparisonNumbers } from "../numbers/comparison.ts";
import { groupNumbers } from "../numbers/group.ts";
import { placeboNumbers, volatilityNumbers } from "../numbers/matched.ts";
import { stabilityNumbers } from "../numbers/stability.ts";
import { responseNote, responseNumbers } from "../numbers/response.ts";

/** The answer: a sentence per comparison, group and metal, then the numbers they rest on, in percent. */
export function answerSection(run: ScenarioRun): Section {
  const { cells, stability, warnings } = run.result;
  const groups = groupsOf(run);
  const said = [
    ...differenceFindings(run, run.result),
    ...groups.flatMap((group) => [
      ...cellFindings(
        run,
        cells.filter((cell) => cell.group === group),
      ),
      ...responseFindings(run, group),
    ]),
  ];
  const body = html`${findingList(said)}
    ${warnings.length === 0 ? null : html`<p><a href="#warnings">Read this with ${countText(warnings.length, "warning")}.</a></p>`}
    <div class="numbers">
      ${groups.map((group) => groupPart(run, group))} ${comparisonNumbers(run)} ${stabilityNumbers(stability)}
      ${placeboNumbers(run)} ${volatilityNumbers(run)}
    </div>
    ${legend(run)} ${responseNote(run)}`;
  return { id: "answer", title: "Answer", body };
}

/** Sentences of an answer; those that something was detected in stand out. */
export function findingList(findings: readonly Finding[]): Html {
  return html`<ul class="answer">
    ${findings.map((finding) => html`<li${isFound(finding) ? html` class="found"` : null}>${finding.words}</li>\n`)}
  </ul>`;
}

function groupPart(run: ScenarioRun, group: string): Html {
  const cells = run.result.cells.filter((cell) => cell.group === group);
  const count = Math.max(0, ...cells.map((cell) => cell.events.length));
  const asked = [
    `${releaseWords(run, group)}, ${countText(count, eventNoun(run, groupIndicators(run, group)))}`,
    ...conditionWords(run, group),
  ];
  return html`<h3 dir="auto">After ${lineOf(groupWords(run, group))}</h3>
    <p class="facts">${asked.join("; ")}</p>
    ${groupNumbers(run, group, cells)} ${responseNumbers(run, group)} `;
}

function legend(run: ScenarioRun): Html {
  const { design, familySize } = run.result;
  const model = findModel(design.model.kind)?.title ?? design.model.kind;
  const { factors } = design.model;
  const inputs = factors.length === 0 ? "" : ` on ${factors.map(shortName).join(", ")}`;
  const noun = observationNoun(run, design.metals[0] ?? "");
  const interval = intervalLegend(run);
  const adjusted =
    familySize === 0
      ? `p adj.: ${noFamilyWords(run)}.`
      : `p adj.: ${design.tests[0] ?? ""}, adjusted (${adjustmentTitle(design.adjust, "tests")}) for the ${countText(familySize, "test")} of this run.`;
  return html`<p class="note">
    Mean: average abnormal move, the part of the log return that the model (${model}${inputs}) does not expect. Window:
    ${noun}s around the release; 0 is the first price struck after it. ${interval} ${adjusted}
    <a href="#method">How this was measured.</a>
  </p>`;
}
