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
    const { lookOver } = await import("../../pipeline/loading/check-scenarios.ts");
    const { findScenarioFiles } = await import("../../sources/scenario-files.ts");
    const { printable } = await import("../terminal/printable.ts");
    const { diagnosticRecords, nearPath, renderDiagnostics } = await import("../terminal/diagnostics.ts");
    // A path that is not there is a mistake on the command line, not a finding.
    const files = await findScenarioFiles(scenarios, io);
    const { problems: diagnostics, warnings } = await lookOver(files, context.loading);
    if (context.isJson) {
      context.printJson({
        files: files.map((file) => nearPath(file, io.cwd)),
        diagnostics: diagnosticRecords(diagnostics, io.cwd),
        warnings,
      });
    } else {
      context.print(renderDiagnostics(diagnostics, io.cwd, style));
      for (const warning of warnings) context.note(`warning: ${printable(warning)}\n`);
      if (warnings.length > 0) context.note(`${cancelledWords}\n`);
      context.note(`${diagnostics.length > 0 ? "\n" : ""}${outcome(files.length, diagnostics)}\n`);
    }
    return diagnostics.length === 0 ? exitCodes.fine : exitCodes.problems;
  },
});

const cancelledWords = "  months that never had one can be said in the indicator's entry: `cancelled: [2025-10]`";

function outcome(files: number, diagnostics: readonly Diagnostic[]): string {
  const checked = `${files} scenario${files === 1 ? "" : "s"} checked`;
  const problems = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  if (problems === 0) return `${checked}: no problems`;
  return `${checked}: ${problems} problem${problems === 1 ? "" : "s"}`;
}
