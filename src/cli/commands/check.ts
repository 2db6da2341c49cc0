import type { Diagnostic } from "../../errors.ts";
import { defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { scenariosArgument } from "../options/arguments.ts";

/** `assay check`: every mistake of scenarios and their data, without running anything. Exit 1 when there is one. */
export const check = defineCommand({
  usage: "check <scenarios..>",
  describe: "Find every mistake in scenarios and their data",
  examples: [["check scenarios", "every scenario of a folder"]],
  options: scenariosArgument,
  async run({ scenarios }, context) {
    const { io, style } = context;
    const { checkScenarios } = await import("../../pipeline/loading/check-scenarios.ts");
    const { findScenarioFiles } = await import("../../sources/scenario-files.ts");
    const { diagnosticRecords, nearPath, renderDiagnostics } = await import("../terminal/diagnostics.ts");
    // A path that is not there is a mistake on the command line, not a finding.
    const files = await findScenarioFiles(scenarios, io);
    const diagnostics = await checkScenarios(files, context.loading);
    if (context.isJson) {
      context.printJson({
        files: files.map((file) => nearPath(file, io.cwd)),
        diagnostics: diagnosticRecords(diagnostics, io.cwd),
      });
    } else {
      context.print(renderDiagnostics(diagnostics, io.cwd, style));
      context.note(`${diagnostics.length > 0 ? "\n" : ""}${outcome(files.length, diagnostics)}\n`);
    }
    return diagnostics.length === 0 ? exitCodes.fine : exitCodes.problems;
  },
});

function outcome(files: number, diagnostics: readonly Diagnostic[]): string {
  const checked = `${files} scenario${files === 1 ? "" : "s"} checked`;
  const problems = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  if (problems === 0) return `${checked}: no problems`;
  return `${checked}: ${problems} problem${problems === 1 ? "" : "s"}`;
}
