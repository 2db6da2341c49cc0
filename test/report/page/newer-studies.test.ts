import { describe, expect, it } from "vitest";
import { html, renderHtml } from "../../../src/report/page/html/html.ts";
import { renderReport } from "../../../src/report/page/report-page.ts";
import { responseSentences } from "../../../src/report/words/responses.ts";
import { sampleFacts } from "../../support/sample-facts.ts";
import { shippedRun } from "../../support/shipped-run.ts";

const escaped = (text: string) => renderHtml(html`${text}`);

describe("the page of a study of responses", async () => {
  const run = await shippedRun("scenarios/response-per-surprise.yaml");
  const page = await renderReport(run, sampleFacts);

  it("has a sentence for every group's response, and a row for every slope", () => {
    const groups = [...new Set(run.result.responses.map(({ group }) => group))];
    const sentences = groups.flatMap((group) =>
      responseSentences(
        run,
        run.result.responses.filter((response) => response.group === group),
      ),
    );
    expect(sentences.length).toBeGreaterThan(3);
    expect(sentences.filter((sentence) => !page.includes(escaped(sentence)))).toEqual([]);
    const slopes = run.result.responses.flatMap(({ terms }) => terms).filter(({ term }) => term !== "intercept");
    for (const { estimate } of slopes) expect(page).toContain(`title="${estimate}"`);
    expect(page.match(/Response after /g)?.length).toBe(2 * groups.length);
  });

  it("says by which errors and checks, with their sources", () => {
    expect(page).toMatch(/White, residuals without their own event[^]*MacKinnon and White 1985/);
    expect(page).toContain("adjusted (Holm) for the");
  });
});

describe("the page of a study of events without figures", async () => {
  const run = await shippedRun("scenarios/your-own-calendar/speeches-and-listings.yaml");
  const page = await renderReport(run, sampleFacts);

  it("speaks of events, not of releases", () => {
    expect(page).toMatch(/\d+ events used/);
    expect(page).not.toMatch(/\d+ releases used/);
    expect(page).toContain("no figure");
  });
});
