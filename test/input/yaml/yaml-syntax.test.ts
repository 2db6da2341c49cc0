import { expect, test } from "vitest";
import { parseYaml } from "../../../src/input/yaml/yaml-document.ts";
import { briefly, diagnosticsOf } from "../../support/diagnostics.ts";

test.each([
  ["name: one\n metals: [gold]\n", ["2:2 this line is indented further than the key above it"]],
  ["name: one: two\n", ['1:7 a second ":" stands on this line']],
  ["a: [x, y\nb: 1\n", ['1:4 this "[" is never closed']],
  ["a: { x: 1\nb: 1\n", ['1:4 this "{" is never closed']],
  ["a: 1\nb: 'open\n", ["2:4 this quote is never closed"]],
  ['a: "one" \nb: "open\n', ["2:4 this quote is never closed"]],
  ["a:\n\tb: 1\n", ["2:1 a tab is used for indentation"]],
  ["a: 1\n---\nb: 1\n", ['2:1 a second document begins here ("---")']],
])("%j is explained once, where the mistake is", (text, expected) => {
  const faults = diagnosticsOf(() => parseYaml("a.yaml", text));
  expect(briefly(faults)).toEqual(expected.map((fault) => `scenario/not-yaml ${fault}`));
  expect(faults.every(({ hint }) => hint !== undefined && hint !== "")).toBe(true);
});
