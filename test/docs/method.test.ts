import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { fillParts, methodParts } from "../../docs/method-parts.js";
import { comparisonTests } from "../../src/study/comparison/index.ts";
import { exclusionReasons } from "../../src/study/exclusion.ts";
import { significanceTests } from "../../src/study/inference/index.ts";
import { models } from "../../src/study/models/index.ts";

const method = await readFile(new URL("../../docs/method.md", import.meta.url), "utf8");
const parts = methodParts({ models, tests: significanceTests, comparisonTests, exclusionReasons });
const byHand = method.replaceAll(/<!-- generated:[^]*?<!-- \/generated -->/g, "");

describe("docs/method.md", () => {
  it("holds the generated parts as the registries make them now (else: npm run docs)", () => {
    expect(fillParts(method, parts)).toBe(method);
  });

  it("gives the formula of every model and test", () => {
    const kinds = [...models, ...significanceTests, ...comparisonTests].map(({ kind }) => kind);
    expect(kinds.filter((kind) => !new RegExp(`^### .*\`${kind}\``, "m").test(byHand))).toEqual([]);
  });

  it("says how often every significance test rejects where nothing happened", () => {
    const header = /^\| placebo,.*$/m.exec(byHand)?.[0] ?? "";
    expect(significanceTests.filter(({ kind }) => !header.includes(`\`${kind}\``))).toEqual([]);
  });
});

describe("fillParts", () => {
  const text = "before\n<!-- generated:one -->\nold\n<!-- /generated -->\nafter\n";

  it("replaces what stands between a part's markers and nothing else", () => {
    const filled = "before\n<!-- generated:one -->\n\nnew $1\n<!-- /generated -->\nafter\n";
    expect(fillParts(text, { one: "new $1" })).toBe(filled);
    expect(fillParts(filled, { one: "new $1" })).toBe(filled);
  });

  it("refuses a marker without a part and a part without a marker", () => {
    expect(() => fillParts(text, {})).toThrow('marker "one"');
    expect(() => fillParts(text, { one: "", two: "" })).toThrow("no marker for two");
  });
});
