import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { invariant } from "../../../../src/errors.ts";
import { compileCondition } from "../../../../src/scenario/condition/compile.ts";
import { judge } from "../../../../src/study/selection/judge-condition.ts";
import type { Knowledge } from "../../../../src/study/selection/knowledge.ts";
import type { CivilDate } from "../../../../src/time/types.ts";
import { campaign } from "../../../support/campaign.ts";
import { conditionTexts } from "../../../support/condition-texts.ts";
import { releaseOn } from "../../../support/tiny-market.ts";

/**
 * Conditions mean what CEL says, by its own checker and evaluator: `&&` and `||` are decided by one side whatever the other, and everything
 * else is unknown (there, an error) where an operand is. Only numbers are one kind here; there, literals are written as doubles.
 */
const words = ["actual", "consensus", "previous", "surprise"] as const;
const missing = "missing";
const environment = new Environment().registerFunction("known(double): double", (value: number) => {
  if (Number.isNaN(value)) throw new Error(missing);
  return value;
});
for (const word of words) environment.registerVariable(word, "double");

function byCel(text: string, values: Readonly<Record<string, number>>): boolean | null {
  const doubles = text.replaceAll(/\b\d+(?:\.\d+)?/g, (digits) => (digits.includes(".") ? digits : `${digits}.0`));
  const read = doubles.replaceAll(/\b(?:actual|consensus|previous|surprise)\b/g, (word) => `known(${word})`);
  const parsed = environment.parse(read);
  expect(parsed.check()).toMatchObject({ valid: true, type: "bool" });
  try {
    return parsed(values) as boolean;
  } catch (error) {
    expect(String(error)).toContain(missing);
    return null;
  }
}

test("a condition is true, false or unknown where CEL's own evaluator says so", () => {
  const figure = fc.option(
    fc.integer({ min: -6, max: 6 }).map((quarters) => quarters / 4),
    { nil: NaN },
  );
  const outcomes = new Map<boolean | null, number>();
  fc.assert(
    fc.property(
      conditionTexts(words, ["true", "false"]),
      fc.array(figure, { minLength: 4, maxLength: 4 }),
      (text, given) => {
        const values = Object.fromEntries(words.map((word, index) => [word, given[index] ?? NaN]));
        const knowledge: Knowledge = {
          releasesOf: () => [],
          read: (input) => ({ value: input.kind === "own" ? (values[input.figure] ?? null) : null, knownAt: null }),
        };
        const { condition, faults } = compileCondition(text);
        expect(faults).toEqual([]);
        const event = {
          release: releaseOn(19_000 as CivilDate),
          expectation: null,
          surprise: 0,
          surpriseSd: 0,
          surpriseScale: 1,
        };
        invariant(condition !== null, "a condition without faults is there");
        const { holds } = judge(condition, event, knowledge);
        outcomes.set(holds, (outcomes.get(holds) ?? 0) + 1);
        expect(holds).toBe(byCel(text, values));
      },
    ),
    { numRuns: campaign(2_000, 1_200) },
  );
  expect([...outcomes.values()].every((count) => count > 100)).toBe(true);
});
