import { clip, textWidth, wrapText } from "../../words/text-width.ts";
import { paint, type TextStyle, type Tone } from "./style.ts";

/** A column of a table for reading. Numbers never shrink; a name may, down to `least` columns. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Fewest columns it may shrink to when the table is too wide; absent = never. */
  readonly least?: number;
  /** Is copied into a command, so it is never cut: the terminal may break its line. */
  readonly whole?: boolean;
  /** Prose is broken into lines where other columns are clipped. */
  readonly wrap?: boolean;
}

/** A cell and how it is drawn. */
export interface TextCell {
  readonly text: string;
  readonly tone: Tone | null;
}

const gap = "  ";
// Wider than any gap inside an item.
const between = "   ";

/** A cell in no tone, or the given one. */
export function cell(text: string, tone: Tone | null = null): TextCell {
  return { text, tone };
}

/**
 * Lines of an aligned table, header first, none wider than the style's width. When the numbers alone do not fit, each row becomes a
 * small block of `title: value` lines instead.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  style: TextStyle,
  indent = "  ",
): string[] {
  return tableBlocks(columns, rows, style, indent).flat();
}

/** The same, the lines of each row apart, so that a caller can say more under a row; the first block is the header. */
export function tableBlocks(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  style: TextStyle,
  indent = "  ",
): string[][] {
  const widths = fitWidths(columns, rows, style.width - indent.length);
  if (widths === null) return [[], ...rows.map((row) => stackedRow(columns, row, style, indent))];
  const header = columns.map((column) => cell(column.title, "dim"));
  return [header, ...rows].map((row) => alignedRow(columns, widths, row, style, indent));
}

function alignedRow(
  columns: readonly TextColumn[],
  widths: readonly number[],
  row: readonly TextCell[],
  style: TextStyle,
  indent: string,
): string[] {
  const cells = columns.map((column, at) => {
    const { text, tone } = row[at] ?? cell("");
    const width = widths[at] ?? 0;
    const lines = column.wrap === true ? wrapText(text, width) : [clip(text, width)];
    return { lines, tone, width, align: column.align };
  });
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map(({ lines, tone, width, align }) => {
      const text = lines[line] ?? "";
      // Colour codes take no room, so the spaces are counted before painting.
      const space = " ".repeat(Math.max(0, width - textWidth(text)));
      const painted = paint(style, tone, text);
      return align === "left" ? painted + space : space + painted;
    });
    return (indent + parts.join(gap)).trimEnd();
  });
}

/** Widths that fit the room by clipping the widest shrinkable column first; null when they cannot. */
function fitWidths(
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  room: number,
): number[] | null {
  const widths = columns.map((column, at) =>
    Math.max(textWidth(column.title), ...rows.map((row) => textWidth(row[at]?.text ?? ""))),
  );
  let excess = widths.reduce((sum, width) => sum + width, gap.length * (columns.length - 1)) - room;
  while (excess > 0) {
    const shrinkable = columns
      .map((column, at) => ({ at, width: widths[at] ?? 0, least: column.least ?? Infinity }))
      .filter(({ width, least }) => width > least)
      .sort((a, b) => b.width - a.width)[0];
    if (shrinkable === undefined) return null;
    widths[shrinkable.at] = shrinkable.width - 1;
    excess -= 1;
  }
  return widths;
}

/** A row as `title: value` items, as many to a line as fit; its first cell, where it says something, begins a line of its own. */
function stackedRow(
  columns: readonly TextColumn[],
  row: readonly TextCell[],
  style: TextStyle,
  indent: string,
): string[] {
  const items = columns.flatMap((column, at) => {
    const { text, tone } = row[at] ?? cell("");
    const label = column.title === "" ? "" : `${column.title}: `;
    return text === "" ? [] : [{ isFirst: at === 0, isWhole: column.whole === true, text: label + text, tone }];
  });
  const lines: { start: string; items: typeof items }[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    const isOpen = line !== undefined && line.items[0]?.isFirst !== true;
    const used = textWidth([...(line?.items ?? []), item].map(({ text }) => text).join(between)) + indent.length + 2;
    if (isOpen && used <= style.width) line.items.push(item);
    else lines.push({ start: item.isFirst ? indent : `${indent}  `, items: [item] });
  }
  return lines.flatMap(({ start, items: [item, ...others] }) => {
    if (item === undefined) return [];
    if (others.length > 0)
      return [start + [item, ...others].map(({ text, tone }) => paint(style, tone, text)).join(between)];
    if (item.isWhole) return [start + paint(style, item.tone, item.text)];
    return wrapText(item.text, style.width, `${start}  `, start).map((part) => paint(style, item.tone, part));
  });
}
