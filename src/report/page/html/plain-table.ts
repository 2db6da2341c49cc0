import type { Tone } from "../../text/layout/style.ts";
import { html, type Html, type HtmlValue } from "./html.ts";

/** A column of a table written for the page: right-aligned numbers, or texts, which may be prose that breaks into lines. */
export interface PlainColumn {
  readonly title: string;
  readonly kind: "number" | "text" | "prose" | "advice" | "hash";
  /** What the column means, where its title does not say. */
  readonly explained?: string;
}

/** A cell: what it shows, what it says in full, and its tone. */
export interface PlainCell {
  readonly shown: HtmlValue;
  readonly full?: string;
  readonly tone?: Tone | "found" | null;
  /** The same as in the row above: said to those who hear the table, not shown. */
  readonly isAgain?: boolean;
}

/** A small table for reading, in a box that scrolls where the screen is narrow. The first column heads its rows. */
export function plainTable(
  caption: string,
  columns: readonly PlainColumn[],
  rows: readonly (readonly (PlainCell | string)[])[],
): Html {
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ title, kind, explained }) =>
              html`<th scope="col" class="${kind}">
                ${explained === undefined ? title : html`<abbr title="${explained}">${title}</abbr>`}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => plainCell(cell, columns[at], at === 0))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function plainCell(given: PlainCell | string, column: PlainColumn | undefined, isFirst: boolean): Html {
  const { shown, full, tone, isAgain }: PlainCell = typeof given === "string" ? { shown: given } : given;
  const title = full === undefined || full === shown ? null : html` title="${full}"`;
  const classes = [column?.kind === "text" ? "" : (column?.kind ?? ""), tone ?? ""]
    .filter((name) => name !== "")
    .join(" ");
  const marked = classes === "" ? null : html` class="${classes}"`;
  const text = isAgain === true ? html`<span class="unseen">${shown}</span>` : shown;
  if (isFirst) return html`<th scope="row" ${marked}${title}>${text}</th>`;
  return html`<td${marked}${title}>${text}</td>`;
}
