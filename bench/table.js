/**
 * Rows of text as aligned columns, the first row a header; columns but the first are set flush right.
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function alignedTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (/** @type {readonly string[]} */ row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  const [header = [], ...body] = rows;
  return [line(header), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line), ""].join("\n");
}
