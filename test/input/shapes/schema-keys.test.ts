import { expect, test } from "vitest";
import { z } from "zod";
import { allowedKeys, keysBeside, mayBeLeftOut } from "../../../src/input/shapes/schema-keys.ts";

const inner = z.strictObject({ from: z.number(), to: z.number() });

test.each([
  ["an object", z.strictObject({ a: z.number(), b: z.string() }), [], ["a", "b"]],
  ["a field", z.strictObject({ window: inner }), ["window"], ["from", "to"]],
  ["what is optional", z.strictObject({ window: inner.optional() }), ["window"], ["from", "to"]],
  ["what has a default", z.strictObject({ window: inner.default({ from: 0, to: 1 }) }), ["window"], ["from", "to"]],
  ["what may be null", z.strictObject({ window: inner.nullable() }), ["window"], ["from", "to"]],
  ["what is refined", z.strictObject({ window: inner.refine(() => true) }), ["window"], ["from", "to"]],
  ["what is transformed", z.strictObject({ window: inner.transform(() => 1) }), ["window"], ["from", "to"]],
  [
    "what is prepared first",
    z.strictObject({ window: z.preprocess((value) => value, inner) }),
    ["window"],
    ["from", "to"],
  ],
  ["a list's element", z.strictObject({ list: z.array(inner) }), ["list", 3], ["from", "to"]],
  ["a pair's second", z.strictObject({ pair: z.tuple([z.number(), inner]) }), ["pair", 1], ["from", "to"]],
  ["what follows a pair", z.tuple([z.number()]).rest(inner), [7], ["from", "to"]],
  ["any entry of a record", z.record(z.string(), inner), ["hotter"], ["from", "to"]],
  [
    "alternatives, all of them",
    z.union([z.string(), inner, z.strictObject({ to: z.number(), by: z.number() })]),
    [],
    ["from", "to", "by"],
  ],
  ["a field beside a list of the same", z.union([inner, z.array(z.strictObject({ by: inner }))]), ["by"], []],
  [
    "both halves of an intersection",
    z.intersection(inner, z.strictObject({ by: z.number() })),
    [],
    ["from", "to", "by"],
  ],
  ["what is only named", z.lazy(() => inner), [], ["from", "to"]],
  ["no keys in a number", z.number(), [], []],
  ["no keys where nothing is", z.strictObject({ a: inner }), ["toString"], []],
] as const)("the keys of %s", (_, schema, path, expected) => {
  expect(allowedKeys(schema, path)).toEqual(expected);
});

test("keys beside others are those of the alternative that a mapping fills", () => {
  const either = z.union([
    z.strictObject({ average: z.int() }),
    z.strictObject({ regression: z.int(), minimum: z.int().default(3) }),
  ]);
  expect(keysBeside(either, [], { average: 6, minimum: 3 }, "minimum")).toEqual(["average"]);
  expect(keysBeside(either, [], { regression: 6, size: 3 }, "size")).toEqual(["regression", "minimum"]);
  expect(keysBeside(either, [], { size: 3 }, "size")).toEqual(["average", "regression", "minimum"]);
});

test("what has a default or is optional may be left out, of any alternative", () => {
  const schema = z.strictObject({ a: z.number(), b: z.number().optional(), c: inner.default({ from: 0, to: 1 }) });
  expect(["a", "b", "c", "d"].filter((key) => mayBeLeftOut(schema, [key]))).toEqual(["b", "c"]);
  expect(mayBeLeftOut(schema, ["c", "from"])).toBe(false);
});
