import type { ScenarioRun } from "../pipeline/types.ts";
import type { StudyResult } from "../study/result.ts";
import type { TableFormat } from "../tables/formats/table-format.ts";
import type { ResultTable } from "../tables/result-table.ts";
import type { Table } from "../tables/table.ts";
import type { ChosenFormats } from "./format-option.ts";
import type { OutputFile, OutputFolder } from "./write.ts";

/** A folder of a study's tables, each built part by part as it is written, and the record of the run. */
export function outputFolder(
  path: string,
  result: StudyResult,
  tables: readonly ResultTable[],
  record: object,
  formats: readonly TableFormat[],
): OutputFolder {
  return folderWith(path, tableFiles(result, tables, formats), record);
}

/** The same of one scenario's run, with its pictures and its page where these are asked for. */
export async function runFolder(
  path: string,
  run: ScenarioRun,
  tables: readonly ResultTable[],
  record: object,
  formats: ChosenFormats,
): Promise<OutputFolder> {
  const shown = await Promise.all(formats.reports.map((format) => format.files(run)));
  const pictures = shown.flat().map(({ name, content }) => ({ name, chunks: () => [content] }));
  return folderWith(path, [...tableFiles(run.result, tables, formats.tables), ...pictures], record);
}

/** A folder of finished tables, and the record of what made them. */
export function tablesFolder(
  path: string,
  tables: readonly Table[],
  record: object,
  formats: readonly TableFormat[],
): OutputFolder {
  const files = formats.flatMap(({ kind, chunks }) =>
    tables.map((table) => ({ name: `${table.name}.${kind}`, chunks: () => chunks([table]) })),
  );
  return folderWith(path, files, record);
}

function tableFiles(
  result: StudyResult,
  tables: readonly ResultTable[],
  formats: readonly TableFormat[],
): readonly OutputFile[] {
  return formats.flatMap(({ kind, chunks }) =>
    tables.map((table) => ({ name: `${table.name}.${kind}`, chunks: () => chunks(table.parts(result)) })),
  );
}

const recordName = "run.json";

function folderWith(path: string, files: readonly OutputFile[], record: object): OutputFolder {
  const listed = { ...record, files: files.map(({ name }) => name) };
  const recordFile = { name: recordName, chunks: () => [`${JSON.stringify(listed, null, 2)}\n`] };
  return { path, files: [...files, recordFile], record: recordName };
}
