import { invariant } from "../../../errors.ts";
import { oneLine } from "../../words/text-width.ts";

const isMarkup = Symbol("markup");

/** A piece of HTML in which every text of a user's is escaped. Only this file can make one. */
export interface Html {
  readonly [isMarkup]: string;
}

/** What may stand in an `html` template: texts and numbers are escaped, pieces of HTML stay, `null` and `false` are nothing. */
export type HtmlValue = string | number | Html | null | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// Control characters are no HTML; format characters reverse the order in which a page is read, or hide in it.
const unsafe = /[^\P{Cc}\t\n]|[\p{Cf}\u2028\u2029]/gu;

/**
 * A template for HTML: everything put into it is escaped, in texts as in attributes. Throws where a value would stand in an attribute
 * without quotes, and where a link would lead anywhere but into the page or to a file beside it.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const literals = withoutIndents(parts);
  let markup = literals[0] ?? "";
  for (const [index, value] of values.entries()) {
    const before = literals[index] ?? "";
    invariant(!/=\s*$/.test(before), "a value in an attribute stands in quotes");
    if (/\b(?:href|src)="$/.test(before)) checkLink(value);
    markup += markupOf(value) + (literals[index + 1] ?? "");
  }
  return { [isMarkup]: markup };
}

/** Markup that another program made and escaped (the SVG of a chart). What is in it runs nowhere: the page's policy forbids that. */
export function trustedSvg(svg: string): Html {
  invariant(/^<svg[\s>][^]*<\/svg>\s*$/.test(svg), "a drawing is an <svg> element");
  return { [isMarkup]: svg };
}

/** The page's own style or script. Browsers read no entities inside, so it must not hold its end. */
export function ownCode(element: "style" | "script", text: string): Html {
  invariant(!/<\/|<!--/.test(text), `the page's ${element} does not end itself`);
  const open = element === "script" ? '<script type="module">' : "<style>";
  return { [isMarkup]: `${open}${text}</${element}>` };
}

/** The text of a page. */
export function renderHtml(piece: Html): string {
  return piece[isMarkup];
}

/** A user's text made fit for a heading, a title or a sentence: one line. */
export function lineOf(text: string): string {
  return oneLine(text);
}

const literalsOf = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A table has thousands of rows, and each would carry the indents of our sources. */
function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  const known = literalsOf.get(parts);
  if (known !== undefined) return known;
  const literals = parts.map((part) => part.replaceAll(/\s*\n\s*/g, "\n"));
  literalsOf.set(parts, literals);
  return literals;
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escape(value);
  if (typeof value === "number") return String(value);
  return isMarkup in value ? value[isMarkup] : value.map(markupOf).join("");
}

function escape(text: string): string {
  return text.replaceAll(unsafe, " ").replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

function checkLink(value: HtmlValue): void {
  invariant(
    typeof value === "string" && /^(?:#|[\w%-][\w%.-]*(?:\/[\w%-][\w%.-]*)*$)/.test(value),
    "a link stays in the folder",
  );
}
