/**
 * What a report's page can do with scripts: sort, filter, unfold and download its tables, and unfold its later pictures. Without
 * it all but the rows of long tables and those pictures can be read. The page holds each table's CSV once, deflated; `npm run generate` puts this file into assets.ts.
 */

/** @typedef {{ cells: readonly string[], element: HTMLTableRowElement | null }} Row */
/** @typedef {{ name: string, kind: string }} Column */

const rowsAtOnce = 200;

/**
 * The cells of a CSV text (RFC 4180), row by row.
 * @param {string} text
 * @returns {string[][]}
 */
export function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && quoted === undefined && plain === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * A text of a CSV file without the apostrophe that keeps a spreadsheet from taking it for a formula (tables/formats/spreadsheet-safe.ts).
 * @param {string} text
 */
export function withoutGuard(text) {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

/**
 * A cell as people read it; cell-kind.ts says the same of the rows that the page comes with.
 * @param {string} kind
 * @param {string} raw the cell of the CSV file
 */
export function shownCell(kind, raw) {
  if (raw === "" || kind === "text") return raw;
  if (kind === "instant") return raw.slice(0, 16).replace("T", " ");
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (kind === "percent") return unsigned((value * 100).toFixed(2));
  if (kind === "share") return String(Math.round(value * 100));
  if (kind === "count" && Number.isInteger(value)) return raw;
  if (kind === "number" || kind === "count") return String(Number(value.toPrecision(4)));
  if (value < 0.001) return "<0.001";
  return value < 1 && value > 0.999 ? ">0.999" : value.toFixed(3);
}

/** @param {string} text */
function unsigned(text) {
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/**
 * Orders two cells: numbers by size, texts by letter, and what is missing last whichever way.
 * @param {string} a
 * @param {string} b
 * @param {string} kind
 * @param {1 | -1} way
 */
export function compareCells(a, b, kind, way) {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  if (kind === "text" || kind === "instant") return way * (a < b ? -1 : Number(a > b));
  return way * (Number(a) - Number(b));
}

/** @param {Element} data */
async function unpack(data) {
  const bytes = Uint8Array.from(atob(data.textContent ?? ""), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 * @param {Record<string, string>} attributes
 */
function make(name, text, attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** @param {HTMLTableRowElement} element */
function rowOf(element) {
  return { element, cells: Array.from(element.cells, (cell) => cell.title || (cell.textContent ?? "").trim()) };
}

/**
 * @param {readonly string[]} cells
 * @param {readonly Column[]} columns
 */
function makeRow(cells, columns) {
  const row = document.createElement("tr");
  for (const [at, { kind }] of columns.entries()) {
    const raw = cells[at] ?? "";
    const cell = make("td", shownCell(kind, raw), kind === "text" || kind === "instant" ? {} : { class: "number" });
    if (cell.textContent !== raw) cell.title = raw;
    row.append(cell);
  }
  return row;
}

/**
 * Gives a table buttons that sort it, a field that filters it and a button that downloads it.
 * @param {Element} section
 */
function enhance(section) {
  const body = section.querySelector("tbody");
  if (body === null) return;
  const data = section.querySelector("script");
  const name = section.getAttribute("data-table") ?? "table";
  const total = Number(section.getAttribute("data-rows"));
  const heads = [...section.querySelectorAll("thead th")];
  const columns = heads.map((head) => ({
    name: head.querySelector("abbr")?.textContent ?? "",
    kind: head.getAttribute("data-kind") ?? "text",
  }));
  /** @type {Row[]} */
  let rows = Array.from(body.rows, rowOf);
  let isWhole = rows.length === total;
  let limit = rows.length;
  let wanted = "";
  /** @type {{ at: number, way: 1 | -1 } | null} */
  let order = null;

  const status = make("span", "", { role: "status", class: "hint" });
  const more = make("button", "", { type: "button" });
  const tools = make("div", "", { class: "tools" });

  const draw = () => {
    const words = wanted.toLowerCase().split(/\s+/);
    let view = rows.filter(({ cells }) => {
      const text = cells.map((cell, at) => `${cell} ${shownCell(columns[at]?.kind ?? "text", cell)}`).join(" ");
      return words.every((word) => text.toLowerCase().includes(word));
    });
    if (order !== null) {
      const { at, way } = order;
      const kind = columns[at]?.kind ?? "text";
      view.sort((a, b) => compareCells(a.cells[at] ?? "", b.cells[at] ?? "", kind, way));
    }
    const shown = view.slice(0, limit);
    body.replaceChildren(...shown.map((row) => (row.element ??= makeRow(row.cells, columns))));
    const found = isWhole ? view.length : total;
    status.textContent =
      found === shown.length ? `${found} of ${total} rows` : `first ${shown.length} of ${found} rows`;
    more.hidden = shown.length >= found;
    more.textContent = `Show ${Math.min(rowsAtOnce, found - shown.length)} more rows`;
  };

  const load = async () => {
    if (isWhole || data === null) return;
    const [, ...cells] = parseCsv(await unpack(data));
    rows = cells.map((each) => ({ cells: each.map(withoutGuard), element: null }));
    isWhole = true;
    limit = Math.max(limit, rowsAtOnce);
  };

  for (const [at, head] of heads.entries()) {
    const label = head.querySelector("abbr");
    if (label === null || (data === null && !isWhole)) continue;
    const button = make("button", "", { type: "button" });
    label.replaceWith(button);
    button.append(label);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", async () => {
      await load();
      order = { at, way: order?.at === at && order.way === 1 ? -1 : 1 };
      for (const other of heads) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", order.way === 1 ? "ascending" : "descending");
      draw();
    });
  }

  if (data !== null || isWhole) {
    const field = make("input", "", { type: "search" });
    field.addEventListener("input", async () => {
      wanted = field.value.trim();
      await load();
      draw();
    });
    const label = make("label", `Filter ${name} `);
    label.append(field);
    tools.append(label);
  }
  if (data !== null) {
    const download = make("button", `Download ${name}.csv`, { type: "button" });
    download.addEventListener("click", async () => {
      const url = URL.createObjectURL(new Blob([await unpack(data)], { type: "text/csv" }));
      make("a", "", { href: url, download: `${name}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });
    more.addEventListener("click", async () => {
      const before = limit;
      await load();
      limit = before + rowsAtOnce;
      draw();
    });
    tools.append(download, more);
  }
  tools.append(status);
  section.querySelector(".scroll")?.before(tools);
  section.querySelector(".scroll")?.after(dictionary(heads));
  draw();
}

/**
 * What the columns mean, for those who cannot hover over their names.
 * @param {readonly Element[]} heads
 */
function dictionary(heads) {
  const details = make("details", "", { class: "dictionary" });
  const list = make("dl", "");
  for (const label of heads.flatMap((head) => head.querySelector("abbr") ?? [])) {
    const term = make("dt", "");
    term.append(make("code", label.textContent ?? ""));
    list.append(term, make("dd", label.title));
  }
  details.append(make("summary", "What the columns mean"), list);
  return details;
}

/**
 * Puts a picture in the place of its packed text.
 * @param {Element} data
 */
async function unfold(data) {
  const text = await unpack(data);
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  data.parentElement?.replaceChildren(document.adoptNode(svg));
}

if (typeof document !== "undefined") {
  for (const section of document.querySelectorAll("[data-table]")) enhance(section);
  for (const data of document.querySelectorAll(".drawing script")) void unfold(data);
}
