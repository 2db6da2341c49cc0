import type { StudyResult } from "../study/result.ts";
import type { ResultTable } from "../tables/result-table.ts";
import { csvChunks, csvChunksOfParts } from "../tables/formats/csv.ts";
import type { Table } from "../tables/table.ts";
import type { OutputFile, OutputFolder } from "./write.ts";

/** A folder of a study's tables as CSV, each built part by part as it is written, and the record of the run. */
export function outputFolder(
  path: string,
  result: StudyResult,
  tables: readonly ResultTable[],
  record: object,
): OutputFolder {
  const files = tables.map((table) => ({
    name: `${table.name}.csv`,
    chunks: () => csvChunksOfParts(table.parts(result)),
  }));
  return { path, files: [...files, recordFile(record)] };
}

/** A folder of finished tables as CSV, and the record of what made them. */
export function tablesFolder(path: string, tables: readonly Table[], record: object): OutputFolder {
  const files = tables.map((table) => ({ name: `${table.name}.csv`, chunks: () => csvChunks(table) }));
  return { path, files: [...files, recordFile(record)] };
}

function recordFile(record: object): OutputFile {
  return { name: "run.json", chunks: () => [`${JSON.stringify(record, null, 2)}\n`] };
}
