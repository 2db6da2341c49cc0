import type { StudyResult } from "../study/result.ts";
import type { ResultTable } from "../tables/result-table.ts";
import { csvChunksOfParts } from "../tables/formats/csv.ts";
import type { OutputFolder } from "./write.ts";

/** A folder of a study's tables as CSV, each built part by part as it is written, and the record of the run. */
export function outputFolder(
  path: string,
  result: StudyResult,
  tables: readonly ResultTable[],
  record: object,
): OutputFolder {
  return {
    path,
    files: [
      ...tables.map((table) => ({ name: `${table.name}.csv`, chunks: () => csvChunksOfParts(table.parts(result)) })),
      { name: "run.json", chunks: () => [`${JSON.stringify(record, null, 2)}\n`] },
    ],
  };
}
