import { expect, test } from "vitest";
import { z } from "zod";
import { writtenValue } from "../../../src/input/shapes/written-key.ts";

const schema = z.strictObject({
  placebo: z.int().optional(),
  model: z.strictObject({ benchmark: z.string(), factors: z.array(z.string()) }).optional(),
});

test.each([
  ["a key that is there", { placebo: 9 }, ["placebo"], 9],
  ["a key with nothing behind it", { placebo: null }, ["placebo"], null],
  ["a key misspelt", { placbo: 9 }, ["placebo"], 9],
  ["a key misspelt further down", { model: { bench: "eurusd" } }, ["model", "benchmark"], "eurusd"],
  ["another key of the schema", { model: { factors: [] } }, ["model", "benchmark"], undefined],
  ["a key like no other", { model: { color: "red" } }, ["model", "benchmark"], undefined],
  ["a key of what is no mapping", { model: "raw" }, ["model", "benchmark"], undefined],
] as const)("%s", (_, value, path, expected) => {
  expect(writtenValue(schema, value, path)).toBe(expected);
});
