import type { ScenarioRun } from "../../pipeline/types.ts";
import { shortName } from "../words/names.ts";
import { renderPage } from "./document.ts";
import { answerLine } from "./headline.ts";
import { caarScale, caarSvg, caarWords } from "./html/caar-svg.ts";
import { html, type Html, lineOf } from "./html/html.ts";

/** A report in an index: what a run leaves of itself, so that many fit. */
export interface IndexEntry {
  readonly name: string;
  readonly question: string | null;
  readonly answer: string;
  /** The report as seen from the index. */
  readonly link: string;
  readonly thumbnail: Html | null;
}

/** What an index says of a run: its answer in a line, and the average path of its first group and metal. */
export function indexEntry(run: ScenarioRun, link: string): IndexEntry {
  const [cell] = run.result.cells;
  return {
    name: run.scenario.name,
    question: run.scenario.question,
    answer: answerLine(run),
    link: link.split("/").map(encodeURIComponent).join("/"),
    thumbnail:
      cell === undefined
        ? null
        : html`<figure>
            ${caarSvg(cell, caarScale([cell]), `${shortName(cell.metal)} after ${shortName(cell.group)}: ${caarWords(cell)}`)}
            <figcaption>${shortName(cell.metal)} after ${shortName(cell.group)}</figcaption>
          </figure>`,
  };
}

/** A page that links to the reports of several scenarios, each with its answer in a line. */
export function renderIndex(entries: readonly IndexEntry[], version: string): string {
  const body = html`<ul class="cards">
    ${entries.map(
      ({ name, question, answer, link, thumbnail }) =>
        html`<li class="card">
          <div>
            <h3 dir="auto"><a href="${link}">${lineOf(name)}</a></h3>
            ${question === null ? null : html`<p class="facts" dir="auto">${lineOf(question)}</p>`}
            <p>${answer}</p>
          </div>
          ${thumbnail}
        </li> `,
    )}
  </ul>`;
  const frame = {
    title: "Reports",
    question: null,
    facts: `${entries.length} scenarios, each tested by itself`,
    version,
  };
  return renderPage(frame, [{ id: "scenarios", title: "Scenarios", body }]);
}
