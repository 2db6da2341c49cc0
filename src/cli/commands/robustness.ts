import { join } from "node:path";
import type { RobustnessRun } from "../../pipeline/robustness.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { outOption, scenariosArgument } from "../arguments.ts";
import { exitCodes } from "../exit-codes.ts";
import { printable } from "../printable.ts";
import { makeProgress, showing } from "../progress.ts";

/** `assay robustness`: a scenario's question asked in every reasonable way, and how far the answers agree. */
export const robustness = defineCommand({
  usage: "robustness <scenarios..>",
  describe: "Ask a scenario's question in every reasonable way: how far do the answers agree?",
  examples: [["robustness scenarios/payrolls-weak-and-strong.yaml", "the specification curve, tables in results/"]],
  options: (parser) => outOption(scenariosArgument(parser)),
  async run({ scenarios, out }, context) {
    const { io } = context;
    const [{ loadScenarios }, { runRobustness }, { headlineWindow }, { writeAllOrNothing }, tables, { readVersion }] =
      await Promise.all([
        import("../../pipeline/load-scenarios.ts"),
        import("../../pipeline/robustness.ts"),
        import("../../report/words.ts"),
        import("../write.ts"),
        robustnessTables(),
        import("../version.ts"),
      ]);
    const progress = makeProgress(io.stderr, !context.isQuiet, io.now);
    const version = await readVersion(io);
    const loaded = await loadScenarios(scenarios, context.loading);
    const runs = await writeAllOrNothing(io, async (stage) => {
      const finished: { readonly run: RobustnessRun; readonly folder: string }[] = [];
      for (const scenario of loaded) {
        const headline = headlineWindow(scenario.design.tested);
        const run = showing(progress, scenario.name, (onProgress) => runRobustness(scenario, headline, onProgress));
        const folder = join(out, scenario.slug, "robustness");
        // oxlint-disable-next-line no-await-in-loop -- one scenario's tables at a time, to keep memory flat
        await stage({ path: folder, files: tables.filesOf(run, version) });
        finished.push({ run, folder });
      }
      return finished;
    });
    if (context.isJson) {
      context.printJson({
        scenarios: runs.map(({ run, folder }) => ({
          name: run.scenario.name,
          slug: run.scenario.slug,
          out: folder,
          verdicts: run.cells.map(({ group, metal, verdict }) => ({ group, metal, verdict })),
          robustness: tables.recordsOf(run),
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
  const { renderRobustness } = await import("../../report/robustness-text.ts");
  context.print(runs.map(({ run }) => renderRobustness(run, context.style)).join("\n"));
  context.note(`\n${runs.map(({ folder }) => `tables written to ${printable(folder)}/\n`).join("")}`);
}

async function robustnessTables() {
  const [{ robustnessTable }, { specificationsTable }, { csvChunks }, { tableRecords }] = await Promise.all([
    import("../../tables/robustness.ts"),
    import("../../tables/specifications.ts"),
    import("../../tables/formats/csv.ts"),
    import("../../tables/formats/json.ts"),
  ]);
  const agreementsOf = (run: RobustnessRun) => run.cells.flatMap((cell) => cell.agreements);
  return {
    recordsOf: (run: RobustnessRun) => tableRecords(robustnessTable.build(agreementsOf(run))),
    filesOf: (run: RobustnessRun, version: string) => {
      const record = {
        assay: version,
        scenario: { name: run.scenario.name, sha256: run.scenario.textSha256 },
        seed: run.scenario.design.seed,
        data: run.scenario.files,
        resolved: run.scenario.resolved,
        specifications: run.specifications.length,
        verdicts: run.cells.map(({ group, metal, verdict }) => ({ group, metal, verdict })),
      };
      return [
        { name: "specifications.csv", chunks: () => csvChunks(specificationsTable.build(run.specifications)) },
        { name: "robustness.csv", chunks: () => csvChunks(robustnessTable.build(agreementsOf(run))) },
        { name: "run.json", chunks: () => [`${JSON.stringify(record, null, 2)}\n`] },
      ];
    },
  };
}
