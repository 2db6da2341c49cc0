import { join } from "node:path";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { reportName } from "../../report/formats/page-format.ts";
import { csvFormat } from "../../tables/formats/csv.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { outOption, reportOption, scenariosArgument, threadsOption } from "../options/arguments.ts";
import { type ChosenFormats, formatOption, parseFormats } from "../options/format.ts";
import { parseThreads } from "../options/threads.ts";
import { showing } from "../terminal/progress.ts";
import { noteAges } from "../writing/age-note.ts";
import type { ReportPages } from "../writing/report-pages.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay run`: studies scenarios, writes their tables and prints an answer for each. */
export const run = defineCommand({
  usage: "run <scenarios..>",
  describe: "Run scenarios: print the answer, write the tables",
  examples: [
    ["run scenarios/cpi-above-expectations.yaml", "one scenario, tables in results/"],
    ["run scenarios --out /tmp/metals --quiet", "every scenario of a folder"],
    ["run cpi.yaml --report", "tables, and results/NAME/report.html to look at"],
    ["run cpi.yaml --format csv,md", "the tables for programs and, as Markdown, for notes"],
    ["run cpi.yaml --format csv,svg", "the charts beside the tables"],
    ["run cpi.yaml --json | jq .scenarios[0].summary", "numbers for another program"],
  ],
  options: (parser) => reportOption(threadsOption(formatOption(outOption(scenariosArgument(parser))))),
  async run({ scenarios, out, format, report, threads: written }, context) {
    const { io } = context;
    const threads = parseThreads(written, io.cores);
    const formats = parseFormats(format, true);
    const [
      { loadScenarios },
      { runScenarioOnThreads },
      { resultTables },
      { outputFolder, shownFiles },
      { writeAllOrNothing },
    ] = await Promise.all([
      import("../../pipeline/loading/load-scenarios.ts"),
      import("../../pipeline/run-scenario.ts"),
      import("../../tables/index.ts"),
      import("../writing/output-folder.ts"),
      import("../writing/write.ts"),
    ]);
    const [{ runRecord }, { readVersion }] = await Promise.all([
      import("../writing/run-json.ts"),
      import("../version.ts"),
    ]);
    const version = await readVersion(io);
    const progress = context.progress();
    const pages = report || formats.hasPage ? await startPages(out, formats, context) : null;
    const start = io.now();
    const loaded = await loadScenarios(scenarios, context.loading);
    const load = io.now() - start;
    const { runs, index } = await writeAllOrNothing(io, async (stage, stopIfAsked) => {
      const finished: FinishedRun[] = [];
      for (const scenario of loaded) {
        const began = io.now();
        // oxlint-disable-next-line no-await-in-loop -- one scenario at a time has all threads
        const done = await showing(
          progress,
          scenario.name,
          (onProgress) => runScenarioOnThreads(scenario, threads, onProgress),
          stopIfAsked,
        );
        const folder = join(out, scenario.slug);
        const record = runRecord(done, { version, cwd: io.cwd, durations: { load, study: io.now() - began } });
        // oxlint-disable-next-line no-await-in-loop -- one scenario's tables at a time, to keep memory flat
        const shown = await shownFiles(formats.reports, async () => {
          const { runFigures } = await import("../../report/charts/index.ts");
          return { run: done, figures: runFigures(done) };
        });
        // oxlint-disable-next-line no-await-in-loop -- the same
        const page = pages === null ? [] : [await pages.file(done)];
        // oxlint-disable-next-line no-await-in-loop -- the same
        await stage(outputFolder(folder, done.result, resultTables, record, formats.tables, [...shown, ...page]));
        finished.push({ run: done, folder, page: pages === null ? null : join(folder, reportName) });
      }
      return { runs: finished, index: pages === null ? null : await pages.addIndex(stage) };
    });
    if (context.isJson) {
      const data = await Promise.all(runs.map((each) => runData(each)));
      context.printJson({ scenarios: data, ...(pages === null ? {} : { index }) });
    } else await printAnswers(runs, index, context);
    await noteAges(context, loaded);
    return exitCodes.fine;
  },
});

interface FinishedRun {
  readonly run: ScenarioRun;
  readonly folder: string;
  /** The path of its report, when one was asked for. */
  readonly page: string | null;
}

async function startPages(out: string, { tables }: ChosenFormats, context: CommandContext): Promise<ReportPages> {
  const { reportPages } = await import("../writing/report-pages.ts");
  return reportPages({ kind: "folder", folder: out }, context, tables.includes(csvFormat));
}

async function printAnswers(
  runs: readonly FinishedRun[],
  index: string | null,
  context: CommandContext,
): Promise<void> {
  const { renderAnswer } = await import("../../report/text/answer.ts");
  const rule = `\n${"─".repeat(Math.min(40, context.style.width))}\n\n`;
  for (const [at, each] of runs.entries()) {
    context.print((at > 0 ? rule : "") + renderAnswer(each.run, context.style));
  }
  noteWritten(
    context,
    runs.map(({ folder }) => folder),
    [...runs.flatMap(({ page }) => page ?? []), ...(index === null ? [] : [index])],
  );
}

async function runData({ run: { scenario, result }, folder, page }: FinishedRun): Promise<object> {
  const { tableRecords } = await import("../../tables/formats/json.ts");
  const { summaryTable } = await import("../../tables/study/summary.ts");
  const { testsTable } = await import("../../tables/study/tests.ts");
  const { comparisonTable } = await import("../../tables/study/comparison.ts");
  const { stabilityTable } = await import("../../tables/study/stability.ts");
  const { placeboTable } = await import("../../tables/study/placebo.ts");
  const { volatilityTable } = await import("../../tables/study/volatility.ts");
  const { responseTable } = await import("../../tables/study/response.ts");
  const { responseStabilityTable } = await import("../../tables/study/response-stability.ts");
  const { exclusionRecords } = await import("../writing/run-json.ts");
  return {
    name: scenario.name,
    question: scenario.question,
    slug: scenario.slug,
    out: folder,
    ...(page === null ? {} : { report: page }),
    summary: tableRecords(summaryTable.build(result)),
    tests: tableRecords(testsTable.build(result)),
    comparison: tableRecords(comparisonTable.build(result)),
    stability: tableRecords(stabilityTable.build(result)),
    placebo: tableRecords(placeboTable.build(result)),
    volatility: tableRecords(volatilityTable.build(result)),
    response: tableRecords(responseTable.build(result)),
    response_stability: tableRecords(responseStabilityTable.build(result)),
    warnings: result.warnings,
    exclusions: exclusionRecords({ scenario, result }),
  };
}
