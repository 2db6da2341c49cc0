import { basename, dirname } from "node:path";
import { userError } from "../../errors.ts";
import { defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { printable } from "../terminal/printable.ts";
import { wrapWhole } from "../terminal/wrap-whole.ts";

/** `assay init`: writes a commented scenario to begin with; never over a file that is there, unless --force. */
export const init = defineCommand({
  usage: "init [file]",
  describe: "Write a commented starter scenario",
  examples: [
    ["init cpi.yaml", "then edit it, and: assay run cpi.yaml"],
    ["init -", "print it"],
  ],
  options: (parser) =>
    parser
      .positional("file", { type: "string", default: "scenario.yaml", describe: "Where to write it; - prints it" })
      .option("force", { type: "boolean", default: false, describe: "Overwrite a file that is there" }),
  async run({ file, force }, context) {
    const { io } = context;
    const { starterScenario } = await import("../../scenario/starter.ts");
    if (file === "-") {
      if (context.isJson) context.printJson({ scenario: starterScenario });
      else context.print(starterScenario);
      return exitCodes.fine;
    }
    if (!force && (await io.kindOf(file)) !== "none") {
      throw userError("output/unwritable", `"${file}" is already there`, {
        hint: "name another file, or overwrite it with --force",
      });
    }
    const { writeAllOrNothing } = await import("../writing/write.ts");
    const folder = { path: dirname(file), files: [{ name: basename(file), chunks: () => [starterScenario] }] };
    await writeAllOrNothing(
      io,
      (stage) => stage(folder),
      "name a file where you may write, or print it with `assay init -`",
    );
    const shown = printable(file);
    if (context.isJson) context.printJson({ file });
    else {
      const parts = [`wrote ${shown}; run it with: assay run ${shown}`, `(npx assay run ${shown} in a clone)`];
      context.note(`${wrapWhole(parts, context.style.width, "  ").join("\n")}\n`);
    }
    return exitCodes.fine;
  },
});
