import { dateParts, figures, measures } from "../../study/design/index.ts";
import { conditionFunctions } from "./functions.ts";

/** Something a condition can say. */
export interface ConditionWord {
  readonly written: string;
  /** What it is: a number, or true or false. */
  readonly gives: "number" | "true or false";
  readonly sentence: string;
}

const given = { number: "number", truth: "true or false" } as const;

const [first, ...others] = Object.keys(figures);

/** Everything that a condition can name, from the tables that read it. */
export const conditionWords: readonly ConditionWord[] = [
  ...Object.entries(figures).map(([name, { sentence }]) => number(name, sentence)),
  number(
    `us_cpi_yoy.${first}`,
    `The same figures of the last release of an indicator strictly before this one: also ${others.map((name) => `.${name}`).join(", ")}.`,
  ),
  ...Object.entries(measures).map(([name, { sentence, gives, fewest }]) => ({
    written: fewest === 0 ? `gold.${name}` : `gold.${name}(n)`,
    gives: given[gives],
    sentence,
  })),
  ...Object.entries(dateParts).map(([name, { sentence }]) => number(name, sentence)),
  ...Object.values(conditionFunctions).map(({ example, sentence }) => number(example, sentence)),
  ...[
    ["a < b, <=, >, >=, ==, !=", "Numbers compared; == and != also compare what is true or false."],
    ["month in [3, 6, 9, 12]", "Whether a number is one of a list."],
    ["a && b, a || b, !a", "And, or, not."],
  ].map(([written = "", sentence = ""]) => ({ written, gives: given.truth, sentence })),
  number(
    "a + b, -, *, /, %",
    "Arithmetic on numbers of one kind: 1 / 2 is 0.5; sums and differences are exact in decimals.",
  ),
];

function number(written: string, sentence: string): ConditionWord {
  return { written, gives: "number", sentence };
}
