import { join } from "node:path";
import type { OutlookAnswer } from "../../pipeline/outlook.ts";
import type { OutlookQuestion } from "../../study/outlook/index.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { dateOption, lastGiven, outOption } from "../options/arguments.ts";
import { parseDateOption } from "../options/date.ts";
import { formatOption, parseTableFormats } from "../options/format.ts";
import { metalsOption, parseMetals } from "../options/metals.ts";
import { parseDays, parseWindows } from "../options/outlook.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay outlook`: the coming releases, and what metals did after earlier ones. */
export const outlook = defineCommand({
  usage: "outlook",
  describe: "List the coming releases with what metals did after earlier ones",
  examples: [
    ["outlook", "what is announced for the seven days from today on"],
    ["outlook --on 2026-01-09 --metals gold,silver", "the week of payrolls and CPI, as known the evening before"],
    ["outlook --on 2026-04-20 --days 10 --data my-data", "with a calendar of your own"],
  ],
  options: (parser) =>
    metalsOption(formatOption(outOption(parser)))
      .option("on", dateOption("First date; nothing from it on is used (default: today)"))
      .option("days", {
        type: "string",
        requiresArg: true,
        default: "7",
        coerce: lastGiven,
        describe: "How many dates from there on",
      })
      .option("over", {
        type: "string",
        requiresArg: true,
        default: "1,3",
        coerce: lastGiven,
        describe: "Windows, in observations after a release",
      }),
  async run({ on: written, days, over, metals, out, format }, context) {
    const { io } = context;
    const formats = parseTableFormats(format);
    const on = written === undefined ? io.today() : parseDateOption("on", written);
    const asked = { days: parseDays(days), windows: parseWindows(over) };
    const names = parseMetals(metals);
    const [{ loadMetals }, { outlookOf }, { outlookRows, outlookTable }, { tablesFolder }, { writeAllOrNothing }] =
      await Promise.all([
        import("../../pipeline/loading/load-metals.ts"),
        import("../../pipeline/outlook.ts"),
        import("../../tables/commands/outlook.ts"),
        import("../writing/output-folder.ts"),
        import("../writing/write.ts"),
      ]);
    const [{ outlookWarnings }, { questionRecord }, { readVersion }] = await Promise.all([
      import("../../report/words/data-ends.ts"),
      import("../writing/run-json.ts"),
      import("../version.ts"),
    ]);
    const version = await readVersion(io);
    const { catalog, series, files } = await loadMetals(names, context.loading);
    const question = { on, ...asked, metals: [...series.keys()] };
    const answer = outlookOf(question, { calendar: catalog.calendar, series });
    const table = outlookTable.build(outlookRows(answer.coming));
    const day = formatCivilDate(on);
    const said = { on: day, ...asked, metals: question.metals, warnings: outlookWarnings(answer, question) };
    const folder = join(out, `outlook-${day}`);
    const record = questionRecord(said, files, { version, cwd: io.cwd });
    await writeAllOrNothing(io, (stage) => stage(tablesFolder(folder, [table], record, formats)));
    if (context.isJson) {
      const { tableRecords } = await import("../../tables/formats/json.ts");
      context.printJson({ ...said, out: folder, outlook: tableRecords(table) });
    } else await printText(answer, question, folder, context);
    return exitCodes.fine;
  },
});

async function printText(
  answer: OutlookAnswer,
  question: OutlookQuestion,
  folder: string,
  context: CommandContext,
): Promise<void> {
  const { renderOutlook } = await import("../../report/text/outlook.ts");
  context.print(renderOutlook(answer, question, context.style));
  noteWritten(context, [folder]);
}
