import { textWidth } from "../words/text-width.ts";

/** Widths of letters in ems: those of DejaVu Sans, the widest of the fonts in use, so that what fits it fits the others. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijlI'|]/, 0.3],
  [/[.,:;!\u00a0 ()[\]ft-]/, 0.37],
  [/[rJ"]/, 0.42],
  [/[mMW@%]/, 0.99],
  [/w/, 0.83],
  [/[+−=<>~±…]/, 0.84],
  [/[A-Z&]/, 0.7],
  [/[0-9]/, 0.64],
];
const ordinary = 0.61;
const boldFactor = 1.12;

/** An upper estimate of how many pixels a text takes in a sans-serif font; machines without any font give the same. */
export function measureText(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) {
    const columns = textWidth(character);
    ems +=
      columns === 0 ? 0 : columns === 2 ? 1.3 : (classes.find(([pattern]) => pattern.test(character))?.[1] ?? ordinary);
  }
  return ems * size * (isBold ? boldFactor : 1);
}

/** The beginning of a text that takes at most so many pixels, with an ellipsis where something is missing. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (measureText(text, size, isBold) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (measureText(`${kept}${character}…`, size, isBold) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Text broken at spaces into lines of at most so many pixels. */
export function fitLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measureText(longer, size) > width) {
      lines.push(line);
      line = fitText(word, width, size);
    } else line = line === "" ? fitText(word, width, size) : longer;
  }
  return line === "" ? lines : [...lines, line];
}
