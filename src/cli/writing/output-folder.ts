import type { Found, ReportFormat } from "../../report/formats/report-format.ts";
import type { StudyResult } from "../../study/result/index.ts";
import type { TableFormat } from "../../tables/formats/table-format.ts";
import type { ResultTable } from "../../tables/result-table.ts";
import type { Table } from "../../tables/table.ts";
import type { OutputFile, OutputFolder } from "./write.ts";

/** A folder of a study's tables, each built part by part as it is written, and the record of the run. */
export function outputFolder(
  path: string,
  result: StudyResult,
  tables: readonly ResultTable[],
  record: object,
  formats: readonly TableFormat[],
  shown: readonly OutputFile[] = [],
): OutputFolder {
  return folderWith(path, [...tableFiles(result, tables, formats), ...shown], record);
}

/** A folder of finished tables, and the record of what made them. */
export function tablesFolder(
  path: string,
  tables: readonly Table[],
  record: object,
  formats: readonly TableFormat[],
  shown: readonly OutputFile[] = [],
): OutputFolder {
  const files = formats.flatMap(({ kind, chunks }) =>
    tables.map((table) => ({ name: `${table.name}.${kind}`, chunks: () => chunks([table]) })),
  );
  return folderWith(path, [...files, ...shown], record);
}

/** Pictures and pages in the formats asked for; what they show is only made when there is such a format. */
export async function shownFiles(
  formats: readonly ReportFormat[],
  found: () => Promise<Found>,
): Promise<readonly OutputFile[]> {
  if (formats.length === 0) return [];
  const shown = await found();
  const files = await Promise.all(formats.map((format) => format.files(shown)));
  return files.flat().map(({ name, content }) => ({ name, chunks: () => [content] }));
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
