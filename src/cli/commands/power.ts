import { join } from "node:path";
import type { ScenarioRun } from "../../pipeline/types.ts";
import type { WindowPower } from "../../study/power.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { outOption, scenariosArgument } from "../arguments.ts";
import { parseEffect } from "../effect-option.ts";
import { exitCodes } from "../exit-codes.ts";
import { printable } from "../printable.ts";

/** `assay power`: how small an effect a scenario's events could show, and how surely a given one. */
export const power = defineCommand({
  usage: "power <scenarios..>",
  describe: "Say how small an effect a scenario's events could show",
  examples: [
    ["power cpi.yaml", "the smallest mean move that would be found, per group, metal and window"],
    ["power cpi.yaml --effect 0.5%", "how surely a move of 0.5 % would be found, and how many events it takes"],
  ],
  options: (parser) =>
    outOption(scenariosArgument(parser)).option("effect", {
      type: "string",
      requiresArg: true,
      describe: "Effect to find: 0.5%, the fraction 0.005, or 0.5sd",
    }),
  async run({ scenarios, out, effect: written }, context) {
    const effect = parseEffect(written);
    const { io } = context;
    const [{ loadScenarios }, { runScenario }, { studyPower }, { powerTable }, { csvChunks }, { writeAllOrNothing }] =
      await Promise.all([
        import("../../pipeline/load-scenarios.ts"),
        import("../../pipeline/run-scenario.ts"),
        import("../../study/power.ts"),
        import("../../tables/power.ts"),
        import("../../tables/formats/csv.ts"),
        import("../write.ts"),
      ]);
    const [{ runRecord }, { readVersion }] = await Promise.all([import("../run-json.ts"), import("../version.ts")]);
    const start = io.now();
    const loaded = await loadScenarios(scenarios, context.loading);
    const version = await readVersion(io);
    const runs = loaded.map((scenario) => {
      const run = runScenario(scenario);
      return { run, rows: studyPower(run.result, effect), folder: join(out, scenario.slug, "power") };
    });
    const durations = { study: io.now() - start };
    await writeAllOrNothing(io, async (stage) => {
      for (const { run, rows, folder } of runs) {
        const record = { ...runRecord(run, { version, cwd: io.cwd, durations }), effect };
        const files = [
          { name: "power.csv", chunks: () => csvChunks(powerTable.build(rows)) },
          { name: "run.json", chunks: () => [`${JSON.stringify(record, null, 2)}\n`] },
        ];
        // oxlint-disable-next-line no-await-in-loop -- one folder at a time, as everywhere
        await stage({ path: folder, files });
      }
    });
    await show(runs, context);
    return exitCodes.fine;
  },
});

interface FinishedPower {
  readonly run: ScenarioRun;
  readonly rows: readonly WindowPower[];
  readonly folder: string;
}

async function show(runs: readonly FinishedPower[], context: CommandContext): Promise<void> {
  if (context.isJson) {
    const [{ tableRecords }, { powerTable }] = await Promise.all([
      import("../../tables/formats/json.ts"),
      import("../../tables/power.ts"),
    ]);
    const scenarios = runs.map(({ run: { scenario }, rows, folder }) => ({
      name: scenario.name,
      slug: scenario.slug,
      out: folder,
      power: tableRecords(powerTable.build(rows)),
    }));
    context.printJson({ scenarios });
    return;
  }
  const { renderPower } = await import("../../report/power-text.ts");
  context.print(runs.map(({ run, rows }) => renderPower(run, rows, context.style)).join("\n"));
  context.note(`\n${runs.map(({ folder }) => `tables written to ${printable(folder)}/\n`).join("")}`);
}
