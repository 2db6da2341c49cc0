import type { Argv } from "yargs";
import { userError } from "../../errors.ts";
import { shortList, unknownName } from "../../input/did-you-mean.ts";
import { reportFormats } from "../../report/formats/index.ts";
import { pageFormat } from "../../report/formats/page-format.ts";
import type { ReportFormat } from "../../report/formats/report-format.ts";
import { tableFormats } from "../../tables/formats/index.ts";
import type { TableFormat } from "../../tables/formats/table-format.ts";

/** What --format asks for, each once and in the order of the registries. */
export interface ChosenFormats {
  readonly tables: readonly TableFormat[];
  readonly reports: readonly ReportFormat[];
  readonly hasPage: boolean;
}

/** The formats that a command writes its results in. */
export function formatOption<Arguments>(parser: Argv<Arguments>) {
  return parser.option("format", {
    type: "string",
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: "Formats to write, separated by commas (see `assay list formats`)",
    defaultDescription: "csv",
  });
}

/**
 * The formats that --format names, of tables and pictures, and of pages for a command that `writesPages`. Throws a `UserError` (cli/usage)
 * when it names another, or none.
 */
export function parseFormats(written: readonly string[] | undefined, writesPages = false): ChosenFormats {
  const names = namesOf(written);
  if (!writesPages) refuseElsewhere(names, [pageFormat], [...tableFormats, ...reportFormats]);
  refuseUnknown(names, [...tableFormats, ...reportFormats, pageFormat]);
  const accompanied = new Set(reportFormats.flatMap(({ kind, beside }) => (names.has(kind) ? (beside ?? []) : [])));
  return {
    hasPage: names.has(pageFormat.kind),
    tables: tableFormats.filter(({ kind }) => names.has(kind)),
    reports: reportFormats.filter(({ kind }) => names.has(kind) || accompanied.has(kind)),
  };
}

/** The same for a command that writes nothing but tables. */
export function parseTableFormats(written: readonly string[] | undefined): readonly TableFormat[] {
  const names = namesOf(written);
  refuseElsewhere(names, [...reportFormats, pageFormat], tableFormats);
  refuseUnknown(names, tableFormats);
  return tableFormats.filter(({ kind }) => names.has(kind));
}

interface Named {
  readonly kind: string;
}

/** A format that other commands write. */
function refuseElsewhere(names: ReadonlySet<string>, others: readonly Named[], own: readonly Named[]): void {
  const elsewhere = others.find(({ kind }) => names.has(kind));
  if (elsewhere === undefined) return;
  throw userError("cli/usage", `this command writes no ${elsewhere.kind}`, {
    hint: `it writes ${shortList(own.map(({ kind }) => kind))}`,
  });
}

function namesOf(written: readonly string[] | undefined): ReadonlySet<string> {
  if (written === undefined) return new Set(tableFormats.slice(0, 1).map(({ kind }) => kind));
  const names = written.flatMap((part) => part.split(",")).map((name) => name.trim());
  const given = names.filter((name) => name !== "");
  if (given.length > 0) return new Set(given);
  throw userError("cli/usage", "--format names no format", { hint: "write `--format csv,md`, or leave it out" });
}

function refuseUnknown(names: ReadonlySet<string>, formats: readonly Named[]): void {
  const kinds = formats.map(({ kind }) => kind);
  for (const name of names) {
    if (kinds.includes(name)) continue;
    const { message, hint } = unknownName("format", name, kinds);
    throw userError("cli/usage", message, { hint });
  }
}
