import type { ScenarioRun } from "../../pipeline/types.ts";
import { eventNoun, metalTitle } from "../words/names.ts";
import { countText } from "../words/numbers.ts";
import { type PageFrame, renderPage, type Section } from "./document.ts";
import type { ReportFacts } from "./report-facts.ts";
import { answerSection } from "./sections/answer.ts";
import { chartsSection } from "./sections/charts.ts";
import { dataSection } from "./sections/data.ts";
import { exclusionsSection } from "./sections/exclusions.ts";
import { methodSection } from "./sections/method.ts";
import { originSections, warningsSection } from "./sections/origin.ts";
import { tablesSection } from "./sections/tables.ts";

/** What a report may weigh, in bytes: half a megabyte, with a little to spare. */
const mostBytes = 490_000;

/** What its charts may weigh as they are drawn. */
const mostPictureBytes = 150_000;

/**
 * A run as one self-contained HTML page: question and answer in words, charts, tables, method, data, what was left out, warnings, the
 * scenario and the command that gives it again. The same run and facts give the same text.
 */
export async function renderReport(run: ScenarioRun, facts: ReportFacts): Promise<string> {
  const { scenario, result } = run;
  const before = [answerSection(run), ...(await chartsSection(facts.pictures, mostPictureBytes))];
  const after = [
    methodSection(run),
    dataSection(run, facts.files),
    exclusionsSection(run),
    warningsSection(result.warnings),
    ...originSections(run, facts),
  ];
  const frame: PageFrame = {
    title: scenario.name,
    question: scenario.question,
    facts: factsLine(run),
    version: facts.version,
  };
  const render = (tables: readonly Section[]) => renderPage(frame, [...before, ...tables, ...after]);
  const room = mostBytes - Buffer.byteLength(render([]));
  return render([await tablesSection(result, { bytes: room }, facts.isBesideTables)]);
}

function factsLine(run: ScenarioRun): string {
  const { result } = run;
  const noun = eventNoun(
    run,
    result.design.groups.flatMap(({ indicators }) => indicators),
  );
  const groups = new Set(result.cells.map((cell) => cell.group)).size;
  const used = new Set(result.cells.flatMap((cell) => cell.included.map(({ release }) => release.id))).size;
  return [
    result.design.metals.map(metalTitle).join(", "),
    countText(groups, "group"),
    `${countText(used, noun)} used`,
    `${result.familySize} tests`,
  ].join(" · ");
}
