import { expect, test } from "vitest";
import { renderHtml } from "../../../src/report/page/html/html.ts";
import { stabilityNumbers } from "../../../src/report/page/numbers/stability.ts";
import { sampleHalves, samplePart, sampleStability } from "../../support/sample-stability.ts";

const parts = [
  ...sampleHalves([0.0065, 0.001], [0.0014, 0.49]),
  samplePart("without-year", "2014", 0.004, NaN, { pValue: 0.001 }),
  samplePart("without-year", "2016", 0.003, 0.03, { pValue: 0.03 }),
  samplePart("latest", "24", 0.0011, 0.6, { n: 24 }),
];

/** The cells of the page's rows, without tags. */
function rowsOf(html: string): string[][] {
  const body = /<tbody>([^]*)<\/tbody>/.exec(html)?.[1] ?? "";
  return body
    .split("</tr>")
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replaceAll(/<[^>]*>/g, "").trim()),
    );
}

test("a page has every finding with its halves, their difference, the year that leaves least and the latest events", () => {
  const found = sampleStability(parts, { against: "cooler" });
  const html = stabilityNumbers([found, sampleStability(parts, { isFinding: false })]);
  const rows = rowsOf(html === null ? "" : renderHtml(html));
  expect(rows.map((row) => [row[0], row[3], row[4], row[5], row.at(-1)])).toEqual([
    ["hotter minus cooler", "in 2013-19", "30", "0.65", "0.001"],
    ["hotter minus cooler", "since 2020", "30", "0.14", "0.490"],
    ["hotter minus cooler", "later less earlier", "30", "-0.51", "0.500"],
    ["hotter minus cooler", "without 2016", "30", "0.30", "0.030"],
    ["hotter minus cooler", "latest 24", "24", "0.11", "0.600"],
  ]);
});

test("a slope is named by what it is on, and what was not found is left to the table", () => {
  const slope = stabilityNumbers([sampleStability(parts, { term: "us-core-cpi-mom" })]);
  expect(rowsOf(slope === null ? "" : renderHtml(slope))[0]?.[0]).toBe("hotter, per sd of us-core-cpi-mom");
  expect(stabilityNumbers([sampleStability(parts, { isFinding: false })])).toBeNull();
});
