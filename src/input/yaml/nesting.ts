/**
 * Offset at which a YAML text goes deeper than `deepest` levels, or -1. A parser that descends level by level runs out of stack on
 * such a text, which can end the whole process. Counts brackets wherever they stand and the indentation of lines, so it may find
 * more levels than there are, never fewer.
 */
export function findDeepNesting(text: string, deepest: number): number {
  let brackets = 0;
  let indentation = 0;
  let isIndenting = true;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === "\n") {
      isIndenting = true;
      indentation = 0;
    } else if (isIndenting && (character === " " || character === "-" || character === "?")) indentation++;
    else {
      isIndenting = false;
      if (character === "[" || character === "{") brackets++;
      else if (character === "]" || character === "}") brackets = Math.max(0, brackets - 1);
    }
    if (brackets > deepest || indentation > deepest) return offset;
  }
  return -1;
}
