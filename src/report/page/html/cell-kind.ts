import type { Column } from "../../../tables/table.ts";
import { formatInstant } from "../../../time/instant.ts";
import type { Instant } from "../../../time/types.ts";
import { percentText, probabilityText } from "../../words/numbers.ts";

/** How a page shows a column: returns in percent, probabilities with three decimals, instants without seconds. */
export type CellKind = "text" | "instant" | "count" | "percent" | "share" | "probability" | "number";

const kindByUnit: Readonly<Record<string, CellKind>> = {
  count: "count",
  observations: "count",
  fraction: "percent",
  share: "share",
  probability: "probability",
};

/** The kind of a column, from what it holds and its unit. */
export function cellKind(column: Column): CellKind {
  return column.kind === "number" ? (kindByUnit[column.unit] ?? "number") : column.kind;
}

/** What stands below a column's name: the unit that its cells are shown in. */
export function unitWords(column: Column): string {
  const kind = cellKind(column);
  if (kind === "percent" || kind === "share") return "%";
  if (kind === "instant") return "UTC";
  return { "standard deviations": "sd", "indicator's unit": "own unit" }[column.unit] ?? "";
}

/** A cell as its CSV file has it and as a person reads it (script.js says the same); both are empty where it is missing. */
export function readableCell(column: Column, row: number): { readonly raw: string; readonly shown: string } {
  if (column.kind === "text") {
    const raw = column.values[row] ?? "";
    return { raw, shown: raw };
  }
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return { raw: "", shown: "" };
  const raw = column.kind === "instant" ? formatInstant(value as Instant) : String(value);
  return { raw, shown: Number.isFinite(value) ? shownNumber(cellKind(column), value, raw) : raw };
}

function shownNumber(kind: CellKind, value: number, raw: string): string {
  switch (kind) {
    case "instant":
      return raw.slice(0, 16).replace("T", " ");
    case "percent":
      return percentText(value);
    case "share":
      return String(Math.round(value * 100));
    case "probability":
      return probabilityText(value);
    case "count":
      return Number.isInteger(value) ? raw : String(Number(value.toPrecision(4)));
    default:
      return String(Number(value.toPrecision(4)));
  }
}
