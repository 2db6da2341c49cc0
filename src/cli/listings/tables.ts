import { type Listing, proseColumns } from "../../report/text/listing.ts";
import { furtherTables, resultTables } from "../../tables/index.ts";

/** The dictionary of every table: what each column means, and its unit. */
export function tableListings(): readonly Listing[] {
  return [...resultTables, ...furtherTables].map((table) => ({
    name: table.name,
    title: `${table.name}.csv: one row per ${table.rowMeaning}`,
    note: "",
    columns: proseColumns("column", "unit", "meaning"),
    rows: table.facts.map((fact) => [fact.name, fact.unit, fact.description]),
    records: table.facts,
  }));
}
