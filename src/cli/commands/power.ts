import { join } from "node:path";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { withoutDraws } from "../../study/design/index.ts";
import type { WindowPower } from "../../study/inference/index.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { lastGiven, outOption, scenariosArgument } from "../options/arguments.ts";
import { parseEffect } from "../options/effect.ts";
import { formatOption, parseFormats } from "../options/format.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay power`: how small an effect a scenario's events could show, and how surely a given one. */
export const power = defineCommand({
  usage: "power <scenarios..>",
  describe: "Say how small an effect a scenario's events could show",
  examples: [
    ["power cpi.yaml", "the smallest mean move that would be found, per group, metal and window"],
    ["power cpi.yaml --effect 0.5%", "how surely a move of 0.5 % would be found, and how many events it takes"],
  ],
  options: (parser) =>
    formatOption(outOption(scenariosArgument(parser))).option("effect", {
      type: "string",
      requiresArg: true,
      coerce: lastGiven,
      describe: "Effect to find: 0.5%, the fraction 0.005, or 0.5sd",
    }),
  async run({ scenarios, out, format, effect: written }, context) {
    const effect = parseEffect(written);
    const formats = parseFormats(format);
    const { io } = context;
    const [
      { loadScenarios },
      { runScenario },
      { studyPower },
      { powerTable },
      { shownFiles, tablesFolder },
      { writeAllOrNothing },
    ] = await Promise.all([
      import("../../pipeline/loading/load-scenarios.ts"),
      import("../../pipeline/run-scenario.ts"),
      import("../../study/inference/index.ts"),
      import("../../tables/commands/power.ts"),
      import("../writing/output-folder.ts"),
      import("../writing/write.ts"),
    ]);
    const [{ runRecord }, { readVersion }] = await Promise.all([
      import("../writing/run-json.ts"),
      import("../version.ts"),
    ]);
    const start = io.now();
    const loaded = await loadScenarios(scenarios, context.loading);
    const version = await readVersion(io);
    const runs = loaded.map((scenario) => {
      // Only the number and spread of the events are asked for: nothing is tested or drawn.
      const run = runScenario({ ...scenario, design: { ...withoutDraws(scenario.design), tests: [] } });
      return { run, rows: studyPower(run.result, effect), folder: join(out, scenario.slug, "power") };
    });
    const durations = { study: io.now() - start };
    await writeAllOrNothing(io, async (stage) => {
      for (const { run, rows, folder } of runs) {
        const record = { ...runRecord(run, { version, cwd: io.cwd, durations }), effect };
        // oxlint-disable-next-line no-await-in-loop -- one folder at a time, as everywhere
        const shown = await shownFiles(formats.reports, async () => {
          const { powerCharts } = await import("../../report/charts/index.ts");
          return { run: null, figures: powerCharts.flatMap((chart) => chart.figures({ run, rows })) };
        });
        // oxlint-disable-next-line no-await-in-loop -- the same
        await stage(tablesFolder(folder, [powerTable.build(rows)], record, formats.tables, shown));
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
      import("../../tables/commands/power.ts"),
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
  const { renderPower } = await import("../../report/text/power.ts");
  context.print(runs.map(({ run, rows }) => renderPower(run, rows, context.style)).join("\n"));
  noteWritten(
    context,
    runs.map(({ folder }) => folder),
  );
}
