import { invariant } from "../../errors.ts";
import { defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

/** `assay show`: a scenario with all defaults filled in, and which events and observations it uses. */
export const show = defineCommand({
  usage: "show <scenario>",
  describe: "Show a scenario's defaults, events and observations",
  examples: [
    ["show scenarios/cpi-above-expectations.yaml", "defaults and the last events of each group"],
    ["show cpi.yaml --all", "every event"],
  ],
  options: (parser) =>
    parser
      .positional("scenario", { type: "string", demandOption: true, describe: "Scenario file" })
      .option("all", { type: "boolean", default: false, describe: "List every event, not only the last twelve" }),
  async run({ scenario: path, all }, context) {
    const [{ loadScenarios }, { runStudy }, { toYamlText }, { renderShow }, { printableLines }] = await Promise.all([
      import("../../pipeline/loading/load-scenarios.ts"),
      import("../../study/run-study.ts"),
      import("../../input/yaml/yaml-document.ts"),
      import("../../report/text/show.ts"),
      import("../terminal/printable.ts"),
    ]);
    const loaded = await loadScenarios([path], context.loading);
    invariant(loaded.length > 0, "a path is at least one scenario");
    // The study itself says which event is out and why, so what is shown cannot differ from what is run.
    const runs = loaded.map((scenario) => ({ scenario, result: runStudy(scenario.design, scenario.data) }));
    if (context.isJson) {
      const { tableRecords } = await import("../../tables/formats/json.ts");
      const { eventsTable } = await import("../../tables/study/events.ts");
      context.printJson({
        scenarios: runs.map((run) => ({
          path: run.scenario.path,
          slug: run.scenario.slug,
          resolved: run.scenario.resolved,
          events: tableRecords(eventsTable.build(run.result)),
          warnings: run.result.warnings,
        })),
      });
      return exitCodes.fine;
    }
    const texts = runs.map((run) =>
      renderShow(run, { scenarioText: printableLines(toYamlText(run.scenario.resolved)), all }, context.style),
    );
    context.print(texts.join("\n"));
    return exitCodes.fine;
  },
});
