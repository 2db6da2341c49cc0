import { expect, test } from "vitest";
import { didYouMean, unknownName } from "../../src/input/did-you-mean.ts";

const names = ["gold", "silver", "platinum", "palladium", "us-cpi-mom", "us-cpi-yoy", "us-core-cpi-mom", "us-nfp"];

test.each([
  ["glod", "gold"],
  ["Gold", "gold"],
  ["sliver", "silver"],
  ["paladium", "palladium"],
  ["us_cpi_mom", "us-cpi-mom"],
  ["us-cpi-mm", "us-cpi-mom"],
  ["nfp", "us-nfp"],
  ["core", "us-core-cpi-mom"],
  ["cpi", null],
  ["copper", null],
  ["x", null],
  ["", null],
])("%j is nearest to %j", (word, expected) => {
  expect(didYouMean(word, names)).toBe(expected);
});

test("an unknown name is told with the nearest and all allowed ones, whatever kind of list they come in", () => {
  const metals = new Map([
    ["gold", 1],
    ["silver", 2],
  ]);
  expect(unknownName("metal", "glod", metals.keys())).toEqual({
    message: 'unknown metal "glod"',
    hint: 'did you mean "gold"? allowed: gold, silver',
  });
  expect(unknownName("metal", "tin", [])).toEqual({ message: 'unknown metal "tin"', hint: "none is defined" });
});
