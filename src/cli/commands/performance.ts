import { join } from "node:path";
import type { Performance } from "../../pipeline/performance.ts";
import { type CommandContext, defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { dateOption, outOption } from "../options/arguments.ts";
import { formatOption, parseTableFormats } from "../options/format.ts";
import { metalsOption, parseMetals } from "../options/metals.ts";
import { noteWritten } from "../writing/written-note.ts";

/** `assay performance`: what metals gained over a span, and where their prices stand. */
export const performance = defineCommand({
  usage: "performance",
  describe: "Say what metals gained from one date to another, and where they stand",
  examples: [
    ["performance", "the seven days that end with the last close of the data"],
    ["performance --week 2026-01-09", "from the close of 2026-01-02 to that of 2026-01-09"],
    ["performance --from 2025-12-31 --to 2026-03-31 --metals gold,silver", "a quarter of two metals"],
  ],
  options: (parser) =>
    metalsOption(formatOption(outOption(parser)))
      .option("from", dateOption("First date: the span begins with its close"))
      .option("to", dateOption("Last date: the span ends with its close (default: the data's last)"))
      .option("week", dateOption("The seven days that end on this date, in place of --from and --to")),
  async run({ metals, from, to, week, out, format }, context) {
    const { io } = context;
    const formats = parseTableFormats(format);
    const { parseSpan } = await import("../options/span.ts");
    const asked = parseSpan({ from, to, week });
    const names = parseMetals(metals);
    const [{ loadMetals }, { performanceOf }, { formatCivilDate }, { tablesFolder }, { writeAllOrNothing }, records] =
      await Promise.all([
        import("../../pipeline/loading/load-metals.ts"),
        import("../../pipeline/performance.ts"),
        import("../../time/civil-date.ts"),
        import("../writing/output-folder.ts"),
        import("../writing/write.ts"),
        import("../writing/run-json.ts"),
      ]);
    const { readVersion } = await import("../version.ts");
    const version = await readVersion(io);
    const { series, files } = await loadMetals(names, context.loading, () => false);
    const result = performanceOf(series, asked);
    const span = { from: formatCivilDate(result.span.from), to: formatCivilDate(result.span.to) };
    const folder = join(out, `performance-${span.from}-to-${span.to}`);
    const record = records.questionRecord({ ...span, metals: [...series.keys()] }, files, { version, cwd: io.cwd });
    const tables = await performanceTables(result);
    await writeAllOrNothing(io, (stage) => stage(tablesFolder(folder, Object.values(tables), record, formats)));
    if (context.isJson) await printData(span, folder, tables, context);
    else await printText(result, folder, context);
    return exitCodes.fine;
  },
});

type PerformanceTables = Awaited<ReturnType<typeof performanceTables>>;

async function performanceTables({ metals, path }: Performance) {
  const [{ performanceTable }, { levelRows, levelsTable }, { pathTable }] = await Promise.all([
    import("../../tables/commands/performance.ts"),
    import("../../tables/commands/levels.ts"),
    import("../../tables/commands/path.ts"),
  ]);
  return {
    performance: performanceTable.build(metals),
    levels: levelsTable.build(levelRows(metals)),
    path: pathTable.build(path),
  };
}

async function printData(span: object, out: string, tables: PerformanceTables, context: CommandContext): Promise<void> {
  const { tableRecords } = await import("../../tables/formats/json.ts");
  context.printJson({
    ...span,
    out,
    performance: tableRecords(tables.performance),
    levels: tableRecords(tables.levels),
    path: tableRecords(tables.path),
  });
}

async function printText(result: Performance, folder: string, context: CommandContext): Promise<void> {
  const { renderPerformance } = await import("../../report/text/performance.ts");
  context.print(renderPerformance(result, context.style));
  noteWritten(context, [folder]);
}
