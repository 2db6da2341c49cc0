import { userError } from "../../errors.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { lastGiven, scenariosArgument, threadsOption } from "../options/arguments.ts";
import { parseThreads } from "../options/threads.ts";
import { makeProgress, showing } from "../terminal/progress.ts";
import type { WrittenReport } from "../writing/report-pages.ts";
import type { ReportTarget } from "../writing/report-target.ts";

/** `assay report`: studies scenarios and writes a page to look at for each, and an index of several. */
export const report = defineCommand({
  usage: "report <scenarios..>",
  describe: "Write a page to look at: answer, charts, tables, method",
  examples: [
    ["report scenarios/payrolls-weak-and-strong.yaml --open", "the page opens in your browser"],
    ["report cpi.yaml --out cpi.html", "one file, to send to somebody"],
    ["report scenarios --out site", "a page for each scenario, and site/index.html"],
  ],
  options: (parser) =>
    threadsOption(scenariosArgument(parser))
      .option("out", {
        type: "string",
        requiresArg: true,
        default: "results",
        describe: "Folder, or FILE.html for a single scenario",
        coerce: lastGiven,
      })
      .option("open", { type: "boolean", default: false, describe: "Open the page in your browser" }),
  async run({ scenarios, out, open, threads: written }, context) {
    const { io } = context;
    const threads = parseThreads(written, io.cores);
    const [{ loadScenarios }, { runScenarioOnThreads }, { reportPages }, { reportTarget }, { writeAllOrNothing }] =
      await Promise.all([
        import("../../pipeline/loading/load-scenarios.ts"),
        import("../../pipeline/run-scenario.ts"),
        import("../writing/report-pages.ts"),
        import("../writing/report-target.ts"),
        import("../writing/write.ts"),
      ]);
    const target = await reportTarget(out, io);
    const progress = makeProgress(io.stderr, !context.isQuiet, io.now);
    const loaded = await loadScenarios(scenarios, context.loading);
    if (loaded.length > 1) refuseOneFile(target, out, loaded.length);
    const pages = await reportPages(target, context, false);
    const { reports, index } = await writeAllOrNothing(
      io,
      async (stage, stopIfAsked) => {
        const finished: WrittenReport[] = [];
        for (const [at, scenario] of loaded.entries()) {
          progress.show(scenario.name, at, loaded.length);
          // oxlint-disable-next-line no-await-in-loop -- one scenario at a time has all threads, and one is in memory
          const run = await showing(
            progress,
            scenario.name,
            (onProgress) => runScenarioOnThreads(scenario, threads, onProgress),
            stopIfAsked,
          );
          // oxlint-disable-next-line no-await-in-loop -- one page at a time, to keep memory flat
          finished.push(await pages.add(run, stage));
        }
        return { reports: finished, index: await pages.addIndex(stage) };
      },
      "choose a folder or file you may write to with --out",
    );
    if (context.isJson) {
      context.printJson({ reports: reports.map(({ name, slug, path }) => ({ name, slug, path })), index });
    } else await printReports(reports, index, context);
    if (open) {
      const { openPage } = await import("../terminal/open-page.ts");
      await openPage(index ?? reports[0]?.path ?? out, context);
    }
    return exitCodes.fine;
  },
});

function refuseOneFile(target: ReportTarget, out: string, count: number): void {
  if (target.kind === "folder") return;
  throw userError("cli/usage", `--out "${out}" is one file, and there are ${count} scenarios`, {
    hint: "each has a page of its own: write `--out FOLDER`",
  });
}

async function printReports(
  reports: readonly WrittenReport[],
  index: string | null,
  { print, style }: CommandContext,
): Promise<void> {
  const [{ wrapText }, { paint }, { printable }] = await Promise.all([
    import("../../report/words/text-width.ts"),
    import("../../report/text/layout/style.ts"),
    import("../terminal/printable.ts"),
  ]);
  const lines = reports.flatMap(({ path, answer }) => [
    paint(style, "bold", printable(path)),
    ...wrapText(printable(answer), style.width, "  ", "  "),
  ]);
  print(
    [...lines, ...(index === null ? [] : [paint(style, "bold", printable(index))])].map((line) => `${line}\n`).join(""),
  );
}
