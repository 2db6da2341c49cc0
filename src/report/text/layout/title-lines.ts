import { glue, textWidth, wrapText } from "../../words/text-width.ts";
import { paint, type TextStyle } from "./style.ts";

const gap = "  ";

/** A title in as many lines as it takes. */
export function titleLines(title: string, style: TextStyle): string[] {
  return wrapText(title, style.width).map((line) => paint(style, "bold", line));
}

/** A title and a few facts: beside it where there is room, else below; neither is cut short. */
export function titleWithFacts(title: string, facts: string, style: TextStyle): string[] {
  if (textWidth(title) + gap.length + textWidth(facts) <= style.width) {
    return [paint(style, "bold", title) + paint(style, "dim", gap + facts.replaceAll(glue, " "))];
  }
  return [
    ...titleLines(title, style),
    ...wrapText(facts, style.width, gap + gap, gap).map((line) => paint(style, "dim", line)),
  ];
}
