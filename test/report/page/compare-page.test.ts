import { expect, test } from "vitest";
import { compareRuns } from "../../../src/pipeline/compare-runs.ts";
import { renderComparison } from "../../../src/report/page/compare-page.ts";
import { sampleRun } from "../../support/sample-run.ts";

test("a comparison has differences, paths and numbers of every scenario, and what each one is", () => {
  const runs = [sampleRun({ name: "First", groups: ["events"] }), sampleRun({ name: "Second" })];
  const page = renderComparison(runs, compareRuns(runs), { version: "1.2.3", command: "assay compare a.yaml b.yaml" });
  expect([...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text)).toEqual([
    "Differences",
    "Average paths",
    "Numbers",
    "Scenarios",
    "Warnings",
    "Reproduce",
  ]);
  expect(page).toContain("<title>First versus Second</title>");
  // Two metals, one group and two: a picture each, and a table for each of the two pairs.
  expect(page.match(/<svg class="caar"/g)?.length).toBe(6);
  expect(page.match(/Differences: First minus/g)?.length).toBeGreaterThanOrEqual(2);
  expect(page).toContain("Second: cooler");
  expect(page).toContain("assay compare a.yaml b.yaml");
  expect(page).toContain("releases are events of both &quot;First&quot; and &quot;Second&quot;");
});
