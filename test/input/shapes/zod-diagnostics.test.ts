import { describe, expect, test } from "vitest";
import { z } from "zod";
import { zodDiagnostics } from "../../../src/input/shapes/zod-diagnostics.ts";
import { parseYaml } from "../../../src/input/yaml/yaml-document.ts";

const model = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("market"), benchmark: z.string() }),
  z.strictObject({ kind: z.literal("raw") }),
]);
const schema = z.strictObject({
  name: z.string().min(1),
  metals: z.array(z.string()).min(1).default(["gold"]),
  window: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  policy: z.enum(["keep", "drop"]).optional(),
  model: z.union([z.string(), model]).optional(),
  surprise: z.union([z.enum(["above", "below"]), z.strictObject({ min: z.number(), max: z.number() })]).optional(),
  seed: z.int().min(0).max(100).optional(),
  letter: z.enum(["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "lambda", "omicron"]).optional(),
  means: z
    .union([z.strictObject({ average: z.int() }), z.strictObject({ regression: z.int(), minimum: z.int().default(3) })])
    .optional(),
  groups: z
    .record(
      z.string().regex(/^[a-z]+$/, "a group name has small letters only"),
      z.strictObject({ release: z.string() }),
    )
    .optional(),
  from: z
    .string()
    .refine((text) => text.startsWith("20"), "a date before 2000 is out of reach")
    .optional(),
});

function explained(text: string): string[] {
  const document = parseYaml("a.yaml", text);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return [];
  return zodDiagnostics(document, parsed.error, schema).map(
    ({ code, message, hint, at }) =>
      `${at?.line}:${at?.column} ${code.slice(9)}: ${message}${hint === undefined ? "" : ` | ${hint}`}`,
  );
}

describe("what zod finds is said in plain words", () => {
  test.each([
    ["name: x\n", []],
    ["metals: [gold]\n", ['1:1 missing-key: missing key "name" | add "name": text']],
    ["name: x\nwindow: { from: 1 }\n", ['2:1 missing-key: missing key "to" in "window" | add "to": a number']],
    [
      "name: x\nmetal: [gold]\n",
      [
        '2:1 unknown-key: unknown key "metal" | did you mean "metals"? allowed: name, metals, window, policy, model, surprise, seed, letter, means, groups, from',
      ],
    ],
    [
      "name: x\nwindow: { from: -1, to: 1, gap: 2 }\n",
      ['2:28 unknown-key: unknown key "gap" in "window" | allowed: from, to'],
    ],
    [
      "name: x\ngroups: { hot: { relase: y } }\n",
      ['2:18 unknown-key: unknown key "relase" in "groups.hot" | did you mean "release"? allowed: release'],
    ],
    ["name: 3\n", ['1:7 wrong-value: "name" is 3; expected text']],
    ["name:\n", ['1:1 wrong-value: "name" has no value | write text']],
    ['name: ""\n', ['1:7 wrong-value: "name" is the text ""; expected text that says something']],
    ["name: x\nmetals: gold\n", ['2:9 wrong-value: "metals" is the text "gold"; expected a list']],
    ["name: x\nmetals: []\n", ['2:9 wrong-value: "metals" is an empty list; expected a list with at least 1 item']],
    ["name: x\nmetals: [gold, 3]\n", ['2:16 wrong-value: "metals[1]" is 3; expected text']],
    [
      "name: x\nwindow: { from: a, to: 1.5 }\n",
      [
        '2:17 wrong-value: "window.from" is the text "a"; expected a number',
        '2:24 wrong-value: "window.to" is 1.5; expected a whole number',
      ],
    ],
    ["name: x\nseed:\n", ['2:1 wrong-value: "seed" has no value | write a number, or leave the key out']],
    [
      "name: x\nseed: 99999999999999999999\n",
      ['2:7 wrong-value: "seed" is 99999999999999999999; expected at most 100'],
    ],
    [
      "name: x\nmetals: [gold]\nletter: gama\n",
      [
        '3:9 wrong-value: "letter" is the text "gama"; expected one of 9 names | did you mean "gamma"? allowed: alpha, beta, gamma, delta, epsilon, zeta, theta, lambda, omicron',
      ],
    ],
    [
      "name: x\nletter:\n",
      [
        '2:1 wrong-value: "letter" has no value | write one of alpha, beta, gamma, delta, epsilon, zeta, theta, lambda, omicron, or leave the key out',
      ],
    ],
    ["name: x\nseed: 101\n", ['2:7 wrong-value: "seed" is 101; expected at most 100']],
    [
      "name: x\npolicy: kep\n",
      ['2:9 wrong-value: "policy" is the text "kep"; expected one of keep, drop | did you mean "keep"?'],
    ],
    ["name: x\nfrom: 1999-01-01\n", ["2:7 wrong-value: a date before 2000 is out of reach"]],
    [
      "name: x\ngroups: { HOT: { release: y } }\n",
      ['2:11 wrong-value: "groups.HOT": a group name has small letters only'],
    ],
  ])("%j", (text, expected) => {
    expect(explained(text)).toEqual(expected);
  });

  test.each([
    [
      "model: { kind: markt }",
      '2:16 wrong-value: "model.kind" is the text "markt"; expected one of market, raw | did you mean "market"?',
    ],
    ["model: { kind: market }", '2:1 missing-key: missing key "benchmark" in "model" | add "benchmark": text'],
    ["model: 7", '2:8 wrong-value: "model" is 7; expected text, or a mapping'],
    [
      "surprise: abve",
      '2:11 wrong-value: "surprise" is the text "abve"; expected one of above, below, or a mapping | did you mean "above"?',
    ],
    [
      "means: { average: 6, minimum: 3 }",
      '2:22 unknown-key: "means" takes no "minimum" beside "average" | leave it out: "average" stands alone',
    ],
    [
      "means: { average: 6, regression: 1 }",
      '2:22 unknown-key: "means" takes no "regression" beside "average" | leave it out: "average" stands alone',
    ],
    [
      "means: { average: 6, size: 3 }",
      '2:22 unknown-key: unknown key "size" in "means" | leave it out: "average" stands alone',
    ],
    [
      "means: { regression: 6, size: 3 }",
      '2:25 unknown-key: unknown key "size" in "means" | allowed: regression, minimum',
    ],
    [
      "means: { regresion: 6 }",
      '2:10 unknown-key: unknown key "regresion" in "means" | did you mean "regression"? allowed: average, regression, minimum',
    ],
    ["surprise: { min: 1 }", '2:1 missing-key: missing key "max" in "surprise" | add "max": a number'],
  ])("of a union, the alternative that was meant: %s", (line, expected) => {
    expect(explained(`name: x\n${line}\n`)).toEqual([expected]);
  });

  test("inherited names are unknown keys like any other", () => {
    expect(explained("name: x\nconstructor: 1\n")[0]).toContain('2:1 unknown-key: unknown key "constructor"');
  });
});
