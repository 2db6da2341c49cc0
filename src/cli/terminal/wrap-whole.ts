import { glue, textWidth } from "../../report/words/text-width.ts";

/**
 * Words in lines of at most `width` columns, the first line begun with `first` and the others with `rest`. Unlike `wrapText`, a word that no line
 * has room for stays whole: a path or a code is there to be copied.
 */
export function wrapWhole(words: readonly string[], width: number, rest: string, first = ""): string[] {
  const lines: string[] = [];
  let start = first;
  let line = "";
  for (const word of words) {
    if (line !== "" && textWidth(`${start}${line} ${word}`) > width) {
      lines.push(start + line);
      start = rest;
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, start + line].map((each) => each.replaceAll(glue, " ").trimEnd());
}
