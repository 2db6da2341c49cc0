const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const weightless = /\p{Mn}|\p{Me}|\u200b|\u200d|\ufe0f/u;
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Columns a text takes in a terminal: East Asian wide characters and emoji take two, combining marks none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** A user's text made safe for one line: control characters, line breaks and colour codes become a space. */
export function oneLine(text: string): string {
  return text.replaceAll(unprintable, " ").trim();
}

/** The beginning of a text that fits `width` columns, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return width > 0 ? `${kept}…` : "";
}

/** A space that `wrapText` does not break at: it keeps a number and its unit on one line. */
export const glue = "\u00a0";

/** Text broken at spaces into lines of at most `width` columns; the first line begins with `first`, the others with `rest`. */
export function wrapText(text: string, width: number, rest = "", first = ""): string[] {
  const lines: string[] = [];
  let start = first;
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line !== "" && textWidth(start) + textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(start + line);
      start = rest;
      line = "";
    }
    line = line === "" ? clip(word, width - textWidth(start)) : `${line} ${word}`;
  }
  if (line !== "") lines.push(start + line);
  return lines.map((each) => each.replaceAll(glue, " "));
}

function characterWidth(character: string): number {
  if (weightless.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
