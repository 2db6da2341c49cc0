import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { tableFormats } from "../../../src/tables/formats/index.ts";
import { summaryTable } from "../../../src/tables/summary.ts";
import { sampleRun } from "../../support/sample-run.ts";

test("every file of the folder is in the registry, under its own name", () => {
  const files = readdirSync("src/tables/formats").filter((file) => file !== "index.ts");
  expect(tableFormats.map(({ kind }) => `${kind}.ts`).toSorted()).toEqual(files.toSorted());
});

test.each(tableFormats)("$kind renders a table as text that ends its last line", ({ kind, extension, render }) => {
  const text = [...render(summaryTable.build(sampleRun().result))].join("");
  expect(extension).toBe(`.${kind}`);
  expect(text).toMatch(/hotter[^]*\n$/);
});
