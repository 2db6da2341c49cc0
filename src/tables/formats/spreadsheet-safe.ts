// What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), the wide forms of the same signs included.
const opensFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const isNumbers = new RegExp(`^${number}(?:;${number})*$`, "i");

/**
 * A text that a spreadsheet shows and never computes: one that begins as a formula would gets an apostrophe in front, and so does one that
 * begins with apostrophes and then so, for whoever takes one apostrophe away again to have the text back. A number, and numbers joined
 * with `;`, say only themselves and stay.
 */
export function spreadsheetSafe(text: string): string {
  return opensFormula.test(text) && !isNumbers.test(text) ? `'${text}` : text;
}
