import { allWarnings, groupLabel, type RunsComparison, stabilityOfRun } from "../../pipeline/compare-runs.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { findModel } from "../../study/normal-returns/index.ts";
import { metalTitle, shortName } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import { renderPage, type Section } from "./document.ts";
import { differenceFindings } from "./headline.ts";
import { caarScale, caarSvg, caarWords } from "./html/caar-svg.ts";
import { html, type Html, lineOf } from "./html/html.ts";
import { plainTable } from "./html/plain-table.ts";
import { differenceTables } from "./numbers/comparison.ts";
import { stabilityNumbers } from "./numbers/stability.ts";
import { type LabelledCell, sideBySideNumbers } from "./numbers/side-by-side.ts";
import { findingList } from "./sections/answer.ts";
import { codeBlock, warningsSection } from "./sections/origin.ts";

/** What a comparison's page says beyond its numbers. */
export interface CompareFacts {
  readonly version: string;
  readonly command: string;
}

/** Several scenarios side by side as one page: differences in words, average paths on one scale, numbers, and what each scenario is. */
export function renderComparison(runs: readonly ScenarioRun[], compared: RunsComparison, facts: CompareFacts): string {
  const metals = [...new Set(runs.flatMap((run) => run.result.design.metals))];
  const byMetal = metals.map((metal) => ({ metal, cells: cellsOf(runs, metal) }));
  const [first] = runs;
  const sections: Section[] = [
    {
      id: "answer",
      title: "Differences",
      body: html`${first === undefined ? null : findingList(differenceFindings(first, compared))}
        <div class="numbers">
          ${differenceTables(compared.comparisons, first?.result.design.adjust ?? "")}
          ${stabilityNumbers([...runs.flatMap(stabilityOfRun), ...compared.stability])}
        </div>`,
    },
    { id: "charts", title: "Average paths", body: html`${byMetal.map(pathPanels)}` },
    {
      id: "tables",
      title: "Numbers",
      body: html`<div class="numbers">${byMetal.map(({ metal, cells }) => sideBySideNumbers(metal, cells))}</div>
        <p class="note">
          Mean: average abnormal move. p adj.: each scenario's first test, adjusted for the tests of that scenario.
        </p>`,
    },
    { id: "scenarios", title: "Scenarios", body: scenariosTable(runs) },
    warningsSection(allWarnings(runs, compared)),
    {
      id: "reproduce",
      title: "Reproduce",
      body: html`<p>Assay ${facts.version}:</p>
        ${codeBlock("The command", facts.command, "command")}`,
    },
  ];
  const frame = {
    title: titleOf(runs),
    question: null,
    facts: metals.map(metalTitle).join(", "),
    version: facts.version,
  };
  return renderPage(frame, sections);
}

function titleOf(runs: readonly ScenarioRun[]): string {
  const names = runs.map(({ scenario }) => shortName(scenario.name));
  return names.length === 2 ? names.join(" versus ") : `${names.length} scenarios side by side`;
}

function cellsOf(runs: readonly ScenarioRun[], metal: string): LabelledCell[] {
  return runs.flatMap((run) =>
    run.result.cells
      .filter((cell) => cell.metal === metal)
      .map((cell) => ({ run, cell, label: groupLabel(run, cell.group) })),
  );
}

function pathPanels({ metal, cells }: { readonly metal: string; readonly cells: readonly LabelledCell[] }): Html {
  const scale = caarScale(cells.map(({ cell }) => cell));
  return html`<h3>${metalTitle(metal)}</h3>
    <p class="note">
      Cumulative average abnormal return in percent with its 95 % band, all on one scale; the dashed line is the
      release.
    </p>
    <div class="panels">
      ${cells.map(
        ({ cell, label }) =>
          html`<figure>
            <figcaption dir="auto">${lineOf(label)}, ${countText(cell.included.length, "event")}</figcaption>
            ${caarSvg(cell, scale, `${metalTitle(metal)} after ${lineOf(label)}: ${caarWords(cell)}`)}
          </figure> `,
      )}
    </div> `;
}

function scenariosTable(runs: readonly ScenarioRun[]): Html {
  return plainTable(
    "What is compared",
    [
      { title: "Scenario", kind: "prose" },
      { title: "Question", kind: "prose" },
      { title: "Model", kind: "text" },
      { title: "Events used", kind: "number" },
      { title: "Left out", kind: "number" },
      { title: "Seed", kind: "number" },
    ],
    runs.map(({ scenario, result }) => {
      const events = result.cells.flatMap((cell) => cell.events);
      const excluded = events.filter(({ exclusion }) => exclusion !== null).length;
      return [
        lineOf(scenario.name),
        lineOf(scenario.question ?? ""),
        findModel(result.design.model.kind)?.title ?? result.design.model.kind,
        String(events.length - excluded),
        String(excluded),
        String(result.design.seed),
      ];
    }),
  );
}
