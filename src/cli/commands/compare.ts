import { join } from "node:path";
import { userError } from "../../errors.ts";
import type { RunsComparison } from "../../pipeline/compare-runs.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { reportName } from "../../report/formats/page-format.ts";
import type { StudyResult } from "../../study/result/index.ts";
import type { TableFormat } from "../../tables/formats/table-format.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CliIo } from "../io.ts";
import { outOption, reportOption, scenariosArgument, threadsOption } from "../options/arguments.ts";
import { formatOption, parseTableFormats } from "../options/format.ts";
import { parseThreads } from "../options/threads.ts";
import { showing } from "../terminal/progress.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay compare`: several scenarios side by side, and the differences between their groups. */
export const compare = defineCommand({
  usage: "compare <scenarios..>",
  describe: "Put scenarios side by side: how different events moved prices",
  examples: [
    ["compare cpi.yaml payrolls.yaml", "CPI days against payroll days"],
    ["compare cpi.yaml payrolls.yaml --report", "the same as a page to look at, report.html"],
  ],
  options: (parser) => reportOption(threadsOption(formatOption(outOption(scenariosArgument(parser))))),
  async run({ scenarios, out, format, report, threads: written }, context) {
    const { io } = context;
    const threads = parseThreads(written, io.cores);
    const formats = parseTableFormats(format);
    const [{ loadScenarios }, { runScenarioOnThreads }, { comparable, compareRuns, mergeRuns }] = await Promise.all([
      import("../../pipeline/loading/load-scenarios.ts"),
      import("../../pipeline/run-scenario.ts"),
      import("../../pipeline/compare-runs.ts"),
    ]);
    const start = io.now();
    const loaded = await loadScenarios(scenarios, context.loading);
    const [only, second] = loaded;
    if (second === undefined && only !== undefined && scenarios.length > 1) {
      const paths = scenarios.length === 2 ? "both" : `all ${scenarios.length}`;
      throw userError("cli/usage", `${paths} paths lead to the same scenario, "${only.path}"`, {
        hint: "name at least two that differ",
      });
    }
    if (second === undefined) {
      throw userError("cli/usage", "compare needs at least two scenarios", {
        hint: "`assay run` answers a single one; its `compare:` key puts groups side by side",
      });
    }
    const load = io.now() - start;
    const progress = context.progress();
    const runs: ScenarioRun[] = [];
    for (const scenario of loaded) {
      // oxlint-disable-next-line no-await-in-loop -- one scenario at a time has all threads
      const run = await showing(progress, scenario.name, (onProgress) =>
        runScenarioOnThreads(comparable(scenario), threads, onProgress),
      );
      runs.push(run);
    }
    const compared = compareRuns(runs);
    const merged = mergeRuns(runs, compared);
    const folder = join(out, `compare-${folderName(runs)}`);
    const page = report ? await comparisonPage(folder, runs, compared, context) : null;
    const durations = { load, study: io.now() - start - load };
    await writeComparison({ folder, page, runs, merged, formats, durations }, io);
    if (context.isJson) {
      const { tableRecords } = await import("../../tables/formats/json.ts");
      const { comparisonTable } = await import("../../tables/study/comparison.ts");
      const { stabilityTable } = await import("../../tables/study/stability.ts");
      const { summaryTable } = await import("../../tables/study/summary.ts");
      const { exclusionRecords } = await import("../writing/run-json.ts");
      context.printJson({
        scenarios: runs.map((run) => ({
          name: run.scenario.name,
          slug: run.scenario.slug,
          question: run.scenario.question,
          model: run.result.design.model.kind,
          exclusions: exclusionRecords(run),
        })),
        out: folder,
        ...(page === null ? {} : { report: page.path }),
        summary: tableRecords(summaryTable.build(merged)),
        comparison: tableRecords(comparisonTable.build(merged)),
        stability: tableRecords(stabilityTable.build(merged)),
        warnings: merged.warnings,
      });
    } else {
      const { renderSideBySide } = await import("../../report/text/side-by-side.ts");
      const { comparedScenarios } = await import("../terminal/compared-scenarios.ts");
      context.print(`${comparedScenarios(runs, context.style)}\n`);
      context.print(renderSideBySide(runs, compared, context.style));
      noteWritten(context, [folder], page === null ? [] : [page.path]);
    }
    return exitCodes.fine;
  },
});

// Names of several scenarios can be longer than a file name may be.
const longestName = 120;

function folderName(runs: readonly ScenarioRun[]): string {
  const whole = runs.map(({ scenario }) => scenario.slug).join("-and-");
  return whole.length <= longestName ? whole : `${whole.slice(0, longestName - 20)}-and-${runs.length}-in-all`;
}

interface ComparisonPage {
  readonly path: string;
  readonly text: string;
}

async function comparisonPage(
  folder: string,
  runs: readonly ScenarioRun[],
  compared: RunsComparison,
  context: CommandContext,
): Promise<ComparisonPage> {
  const [{ renderComparison }, { refuseOthersFile }, { reproduceCommand }, { readVersion }] = await Promise.all([
    import("../../report/page/compare-page.ts"),
    import("../writing/report-target.ts"),
    import("../writing/reproduce.ts"),
    import("../version.ts"),
  ]);
  const path = join(folder, reportName);
  await refuseOthersFile(path, context.io);
  const paths = runs.map(({ scenario }) => scenario.path);
  const facts = { version: await readVersion(context.io), command: reproduceCommand("compare", paths, context) };
  return { path, text: renderComparison(runs, compared, facts) };
}

interface FinishedComparison {
  readonly folder: string;
  readonly page: ComparisonPage | null;
  readonly runs: readonly ScenarioRun[];
  readonly merged: StudyResult;
  readonly formats: readonly TableFormat[];
  readonly durations: Readonly<Record<string, number>>;
}

async function writeComparison(
  { folder, page, runs, merged, formats, durations }: FinishedComparison,
  io: CliIo,
): Promise<void> {
  const [{ writeAllOrNothing }, { outputFolder }, { runRecord }, { readVersion }] = await Promise.all([
    import("../writing/write.ts"),
    import("../writing/output-folder.ts"),
    import("../writing/run-json.ts"),
    import("../version.ts"),
  ]);
  const [{ comparisonTable }, { stabilityTable }, { summaryTable }] = await Promise.all([
    import("../../tables/study/comparison.ts"),
    import("../../tables/study/stability.ts"),
    import("../../tables/study/summary.ts"),
  ]);
  const version = await readVersion(io);
  const record = {
    assay: version,
    comparisons: merged.comparisons.length,
    warnings: merged.warnings,
    scenarios: runs.map((run) => runRecord(run, { version, cwd: io.cwd, durations })),
  };
  const tables = [comparisonTable, stabilityTable, summaryTable];
  const shown = page === null ? [] : [{ name: reportName, chunks: () => [page.text] }];
  await writeAllOrNothing(io, (stage) => stage(outputFolder(folder, merged, tables, record, formats, shown)));
}
