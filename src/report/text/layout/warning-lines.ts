import { oneLine, wrapText } from "../../words/text-width.ts";
import type { TextStyle } from "./style.ts";

/** Sentences a reader must see beside the numbers, each behind an exclamation mark. */
export function warningLines(warnings: readonly string[], style: TextStyle): string[] {
  return warnings.flatMap((warning) => wrapText(`! ${oneLine(warning)}`, style.width, "  "));
}
