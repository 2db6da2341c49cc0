import { expect, test } from "vitest";
import { indexEntry, renderIndex } from "../../../src/report/page/index-page.ts";
import { sampleRun } from "../../support/sample-run.ts";

test("an index links to each report, with its answer and its average path", () => {
  const entries = [
    indexEntry(sampleRun({ name: "First" }), "first/report.html"),
    indexEntry(sampleRun({ name: "Größe <b>", question: null }), "größe-b/report.html"),
  ];
  const page = renderIndex(entries, "1.2.3");
  const links = [...page.matchAll(/<a href="([^"#]+)">([^<]*)<\/a>/g)].map(([, link, text]) => [link, text]);
  expect(links).toEqual([
    ["first/report.html", "First"],
    ["gr%C3%B6%C3%9Fe-b/report.html", "Größe &lt;b&gt;"],
  ]);
  expect(page).toContain("2 scenarios, each tested by itself");
  expect(page.match(/Detected: 8 of 10 windows tested\./g)?.length).toBe(2);
  expect(page).toContain('aria-label="gold after hotter: CAAR -0.21 % at +1 (95 % CI -0.93 .. 0.51)"');
});
