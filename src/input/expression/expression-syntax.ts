/** What is wrong with the text of an expression, between two offsets in it. */
export interface ExpressionFault {
  readonly kind: "fault";
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/** Signs and words of other languages, where this one has its own; the longest first. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^(?:and|AND)\b/, "&&"],
  [/^(?:or|OR)\b/, "||"],
  [/^(?:not|NOT)\b/, "!"],
  [/^={3}/, "=="],
  [/^<>/, "!="],
  [/^≥/, ">="],
  [/^≤/, "<="],
  [/^≠/, "!="],
  [/^=>/, ">="],
  [/^=</, "<="],
  [/^=(?!=)/, "=="],
  [/^&(?!&)/, "&&"],
  [/^\|(?!\|)/, "||"],
];

/**
 * Says in a user's words what keeps a text from being an expression: where, and what would be right. A word or sign of another language
 * is named with the one that is meant, an unclosed bracket or quote at the place where it opens. `code` is the parser's own name for the
 * mistake, `at` the offset where it stopped.
 */
export function explainSyntax(text: string, code: string, at: number): ExpressionFault {
  if (text.trim() === "") return fault(0, text.length, "the condition is empty", example);
  if (code === "unterminated_string")
    return fault(at, at + 1, "this quote is never closed", "close it behind the text");
  if (code === "reserved_identifier") {
    const word = wordAt(text, at);
    return fault(at, at + word.length, `"${word}" is a word of the language itself`, "use another name");
  }
  if (code === "limit_exceeded") {
    return fault(0, text.length, "the condition has too many parts or levels", "ask less in one condition");
  }
  return foreignSign(text, at) ?? numberForm(text, at) ?? unclosedBracket(text, at) ?? unexpected(text, at);
}

const example = "write one such as `actual > 50 && us_cpi_yoy.actual > 3`";

function fault(start: number, end: number, message: string, hint: string): ExpressionFault {
  return { kind: "fault", start, end: Math.max(end, start + 1), message, hint };
}

/** The parser stops at, within or just behind what it does not know. */
function foreignSign(text: string, at: number): ExpressionFault | null {
  const wordStart = at - (/[A-Za-z]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const before = at - (/[A-Za-z]+\s*$|[<>=&|]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  for (const start of new Set([before, wordStart, at])) {
    for (const [pattern, right] of foreign) {
      const found = pattern.exec(text.slice(start))?.[0];
      if (found !== undefined) {
        return fault(start, start + found.length, `"${found}" is no operator here`, `write \`${right}\``);
      }
    }
  }
  return null;
}

function numberForm(text: string, at: number): ExpressionFault | null {
  const begin = at - (/[\d.,]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const found = /^(?:\d+,\d+|\d+(?:\.\d+)?\s*%|\.\d+|\d+\.(?!\d))/.exec(text.slice(begin))?.[0];
  if (found === undefined || begin + found.length < at - 1) {
    const percent = /(\d+(?:\.\d+)?)\s*%\s*$/.exec(text.slice(0, at));
    if (percent === null) return null;
    return fault(percent.index, percent.index + percent[0].trimEnd().length, ...percentWords(percent[1] ?? ""));
  }
  if (found.endsWith("%")) return fault(begin, begin + found.length, ...percentWords(found.replace(/\s*%/, "")));
  const right = found.startsWith(".")
    ? `0${found}`
    : found.endsWith(".")
      ? found.slice(0, -1)
      : found.replace(",", ".");
  return fault(begin, begin + found.length, `"${found}" is not a number`, `write \`${right}\``);
}

function percentWords(digits: string): [string, string] {
  return [
    `"${digits} %" is not a number`,
    `write \`${Number(digits) / 100}\` for a return, \`${digits}\` for a figure in percent`,
  ];
}

function unclosedBracket(text: string, at: number): ExpressionFault | null {
  if (text.slice(at).trim() !== "") return null;
  const open: number[] = [];
  for (const [index, sign] of [
    ...text.replaceAll(/'[^']*'|"[^"]*"/g, (quoted) => "_".repeat(quoted.length)),
  ].entries()) {
    if (sign === "(" || sign === "[") open.push(index);
    if (sign === ")" || sign === "]") open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const close = text[last] === "(" ? ")" : "]";
  return fault(last, last + 1, `this "${text[last]}" is never closed`, `close it with "${close}"`);
}

function unexpected(text: string, at: number): ExpressionFault {
  if (text.slice(at).trim() === "") {
    const end = text.trimEnd().length;
    const begin = end - (/\S+$/.exec(text.slice(0, end))?.[0].length ?? 1);
    return fault(begin, end, `something is missing after "${text.slice(begin, end)}"`, example);
  }
  const said = wordAt(text, at);
  return fault(at, at + said.length, `"${said}" is not expected here`, "join two comparisons with `&&` or `||`");
}

function wordAt(text: string, at: number): string {
  return /^(?:\w+|\S)/.exec(text.slice(at).trimStart())?.[0] ?? "";
}
