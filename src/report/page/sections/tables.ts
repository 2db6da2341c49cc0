import type { StudyResult } from "../../../study/result/index.ts";
import { csvChunks } from "../../../tables/formats/csv.ts";
import { resultTables } from "../../../tables/index.ts";
import type { Table } from "../../../tables/table.ts";
import type { Section } from "../document.ts";
import { html, renderHtml } from "../html/html.ts";
import { packText } from "../html/pack.ts";
import { readingOrder, resultTableHtml } from "../html/result-table.ts";

/** Bytes that the tables of a page may take, so that a page stays below half a megabyte. */
export interface Room {
  readonly bytes: number;
}

/**
 * All tables that have rows: short ones whole, long ones by their first rows. Their CSV goes into the page, the smallest first, as long as
 * there is room; a table that has none says where it is found. `beside` tells whether the CSV files lie in the page's folder.
 */
export async function tablesSection(result: StudyResult, { bytes }: Room, beside: boolean): Promise<Section> {
  const built = resultTables.map((table) => table.build(result)).filter(({ rows }) => rows > 0);
  // What is read comes before what is looked up.
  const tables = built.toSorted((a, b) => readingOrder(a) - readingOrder(b));
  // However well a table is packed, a cell takes more than a byte; one that cannot fit is not packed for nothing.
  const packed = await Promise.all(
    tables.map(async (table) => {
      const isHopeless = table.rows * table.columns.length > bytes;
      return isHopeless ? null : packText([...csvChunks(table)].join(""));
    }),
  );
  const fits = packFitting(tables, packed, bytes, beside);
  const parts = tables.map((table, index) => resultTableHtml(table, fits[index] ?? null, beside));
  const body = html`<p class="note">
      Returns are log returns, here in percent; the CSV files have them as fractions, with every digit (a cell's title
      shows it). Instants are UTC.
    </p>
    ${parts}`;
  return { id: "tables", title: "Tables", body };
}

function packFitting(
  tables: readonly Table[],
  packed: readonly (string | null)[],
  bytes: number,
  beside: boolean,
): (string | null)[] {
  let left = bytes - tables.reduce((sum, table) => sum + renderHtml(resultTableHtml(table, "", beside)).length, 0);
  const fits: (string | null)[] = packed.map(() => null);
  const order = packed
    .flatMap((text, index) => (text === null ? [] : [{ text, index }]))
    .toSorted((a, b) => a.text.length - b.text.length);
  for (const { text, index } of order) {
    if (text.length > left) continue;
    left -= text.length;
    fits[index] = text;
  }
  return fits;
}
