import fc from "fast-check";

/** Arithmetic that is exact in binary: quarters, and no division. */
const numbers = fc
  .integer({ min: -8, max: 8 })
  .map((quarters) => (quarters < 0 ? `(${quarters / 4})` : `${quarters / 4}`));

/** Texts of conditions over given numbers and truths, nested a few levels deep. */
export function conditionTexts(numberWords: readonly string[], truthWords: readonly string[]): fc.Arbitrary<string> {
  const { condition } = fc.letrec<{ number: string; condition: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(...numberWords),
      numbers,
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number"))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie("number").map((a) => `-(${a})`),
    ),
    condition: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(tie("number"), fc.constantFrom("<", "<=", ">", ">=", "==", "!="), tie("number"))
        .map((parts) => parts.join(" ")),
      fc.constantFrom(...truthWords),
      fc
        .tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition"))
        .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
      tie("condition").map((a) => `!(${a})`),
    ),
  }));
  // One that reads nothing is refused.
  return condition.map((text) => `(${text}) && ${numberWords[0]} == ${numberWords[0]}`);
}
