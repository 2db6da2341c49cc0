import type { Column, Table } from "../../../tables/table.ts";
import { countText } from "../../words/numbers.ts";
import { cellKind, readableCell, unitWords } from "./cell-kind.ts";
import { html, type Html } from "./html.ts";

// A page without scripts has these tables whole; of the others, the first rows.
const wholeTables = new Set(["summary", "tests", "comparison"]);
const mostWhole = 200;
const mostShort = 40;
const firstRows = 5;
// Wider tables need smaller letters on paper.
const wideColumns = 12;

/** Where a table stands on a page: the results first, then other short ones, then those to look things up in. */
export function readingOrder(table: Table): number {
  if (!isWhole(table)) return 2;
  return wholeTables.has(table.name) ? 0 : 1;
}

/** Whether a page has every row of a table without scripts. */
function isWhole({ name, rows }: Table): boolean {
  return rows <= (wholeTables.has(name) ? mostWhole : mostShort);
}

/**
 * A result table as a section: rows, columns with what they mean, and its CSV (`packed`) for the script to sort, filter, unfold and download. Without
 * that it says where the table is found.
 */
export function resultTableHtml(table: Table, packed: string | null, beside: boolean): Html {
  const { name, rowMeaning, rows, columns } = table;
  const isOpen = isWhole(table);
  const body = html`${tableHtml(table, isOpen ? rows : firstRows)}
  ${
    packed === null
      ? elsewhere(name, beside)
      : html`<script type="application/octet-stream">
          ${packed}
        </script>`
  }`;
  return html`<section
    data-table="${name}"
    data-rows="${rows}"
    ${columns.length > wideColumns ? html` class="wide"` : null}
    aria-labelledby="table-${name}"
  >
    <h3 id="table-${name}"><code>${name}</code></h3>
    ${
      isOpen
        ? body
        : html`<details>
            <summary>${countText(rows, "row")}, one per ${rowMeaning}</summary>
            <p class="hint">
              The first ${firstRows} of ${rows} rows${packed === null ? "" : "; with scripts, all of them"}.
            </p>
            ${body}
          </details>`
    }
  </section> `;
}

function elsewhere(name: string, beside: boolean): Html {
  const file = `${name}.csv`;
  if (beside)
    return html`<p class="note">Too large for this page: it is in <a href="${file}">${file}</a> beside it.</p>`;
  return html`<p class="note">
    Too large for this page: the command under <a href="#reproduce">Reproduce</a> writes it to <code>${file}</code>.
  </p>`;
}

function tableHtml(table: Table, count: number): Html {
  const { name, rowMeaning, columns } = table;
  const rows = Array.from(
    { length: count },
    (_, row) =>
      html`<tr>
        ${columns.map((column) => cellHtml(column, row))}
      </tr> `,
  );
  return html`<div class="scroll long" role="group" aria-label="Table ${name}" tabindex="0">
    <table>
      <caption>
        <span
          >${name}: ${count === table.rows ? countText(count, "row") : `the first ${count} of ${table.rows} rows`}, one
          per ${rowMeaning}</span
        >
      </caption>
      <thead>
        <tr>
          ${columns.map(headHtml)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function headHtml(column: Column): Html {
  const unit = unitWords(column);
  return html`<th scope="col" data-kind="${cellKind(column)}" ${classOf(column)}>
    <abbr title="${column.description}">${column.name}</abbr>
    ${unit === "" ? null : html`<span class="unit">${unit}</span>`}
  </th>`;
}

function cellHtml(column: Column, row: number): Html {
  const { raw, shown } = readableCell(column, row);
  return html`<td${classOf(column)}${raw === shown ? null : html` title="${raw}"`}>${shown}</td>`;
}

function classOf(column: Column): Html | null {
  return column.kind === "number" ? html` class="number"` : null;
}
