import { join } from "node:path";
import type { RobustnessRun } from "../../pipeline/robustness.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { outOption, scenariosArgument } from "../options/arguments.ts";
import { formatOption, parseFormats } from "../options/format.ts";
import { showing } from "../terminal/progress.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay robustness`: a scenario's question asked in every reasonable way, and how far the answers agree. */
export const robustness = defineCommand({
  usage: "robustness <scenarios..>",
  describe: "Ask a scenario's question in every reasonable way: how far do the answers agree?",
  examples: [["robustness scenarios/payrolls-weak-and-strong.yaml", "the specification curve, tables in results/"]],
  options: (parser) => formatOption(outOption(scenariosArgument(parser))),
  async run({ scenarios, out, format }, context) {
    const { io } = context;
    const formats = parseFormats(format);
    const [{ loadScenarios }, { runRobustness }, { headlineWindow }, { writeAllOrNothing }, tables, { readVersion }] =
      await Promise.all([
        import("../../pipeline/loading/load-scenarios.ts"),
        import("../../pipeline/robustness.ts"),
        import("../../report/words/names.ts"),
        import("../writing/write.ts"),
        robustnessTables(),
        import("../version.ts"),
      ]);
    const [{ shownFiles, tablesFolder }, { scenarioRecord }] = await Promise.all([
      import("../writing/output-folder.ts"),
      import("../writing/run-json.ts"),
    ]);
    const progress = context.progress();
    const version = await readVersion(io);
    const loaded = await loadScenarios(scenarios, context.loading);
    const runs = await writeAllOrNothing(io, async (stage) => {
      const finished: { readonly run: RobustnessRun; readonly folder: string }[] = [];
      for (const scenario of loaded) {
        const headline = headlineWindow(scenario.design.tested);
        // oxlint-disable-next-line no-await-in-loop -- one scenario's tables at a time, to keep memory flat
        const run = await showing(progress, scenario.name, (onProgress) =>
          runRobustness(scenario, headline, onProgress),
        );
        const folder = join(out, scenario.slug, "robustness");
        // oxlint-disable-next-line no-await-in-loop -- one scenario at a time, to keep memory flat
        const shown = await shownFiles(formats.reports, async () => {
          const { robustnessCharts } = await import("../../report/charts/index.ts");
          return { run: null, figures: robustnessCharts.flatMap((chart) => chart.figures(run)) };
        });
        // oxlint-disable-next-line no-await-in-loop -- one scenario's tables at a time, to keep memory flat
        await stage(
          tablesFolder(
            folder,
            tables.allOf(run),
            {
              ...scenarioRecord(scenario, { version, cwd: io.cwd }),
              specifications: run.specifications.length,
              verdicts: verdictsOf(run),
            },
            formats.tables,
            shown,
          ),
        );
        finished.push({ run, folder });
      }
      return finished;
    });
    if (context.isJson) {
      const { tableRecords } = await import("../../tables/formats/json.ts");
      context.printJson({
        scenarios: runs.map(({ run, folder }) => ({
          name: run.scenario.name,
          slug: run.scenario.slug,
          out: folder,
          verdicts: verdictsOf(run),
          robustness: tableRecords(tables.agreementTable(run)),
        })),
      });
    } else await printRuns(runs, context);
    return exitCodes.fine;
  },
});

async function printRuns(
  runs: readonly { readonly run: RobustnessRun; readonly folder: string }[],
  context: CommandContext,
): Promise<void> {
  const { renderRobustness } = await import("../../report/text/robustness.ts");
  context.print(runs.map(({ run }) => renderRobustness(run, context.style)).join("\n"));
  noteWritten(
    context,
    runs.map(({ folder }) => folder),
  );
}

async function robustnessTables() {
  const [{ robustnessTable }, { specificationsTable }] = await Promise.all([
    import("../../tables/commands/robustness.ts"),
    import("../../tables/commands/specifications.ts"),
  ]);
  const agreementTable = (run: RobustnessRun) => robustnessTable.build(run.cells.flatMap((cell) => cell.agreements));
  return {
    agreementTable,
    allOf: (run: RobustnessRun) => [specificationsTable.build(run.specifications), agreementTable(run)],
  };
}

function verdictsOf({ cells }: RobustnessRun): readonly object[] {
  return cells.map(({ group, metal, verdict }) => ({ group, metal, verdict }));
}
