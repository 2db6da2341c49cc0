import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScenarioRun } from "../../../src/pipeline/types.ts";
import { renderPng } from "../../../src/report/svg/render-png.ts";
import { renderSvg } from "../../../src/report/svg/render-svg.ts";
import { campaign, isFull } from "../../support/campaign.ts";
import { figuresOf, textsOf } from "../../support/figures.ts";
import { reshapeRun } from "../../support/reshape-run.ts";
import { sampleRun } from "../../support/sample-run.ts";

/** Pictures hold whatever a user calls things, however many groups, metals and events there are. */
const hostile = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "]]>&lt;!--",
  "__proto__",
  "constructor",
  "datum.x + ' ${1} '",
  "\u202eright to left\u0000\u001b[31m\n\t",
  "\u{1f947}\u{1f948} medals \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "W".repeat(80),
  "a name of eighty characters that goes on and on until the very end of the line, ok",
  "",
  "\ud800 half a sign",
];
const names = (most: number) =>
  fc.uniqueArray(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 90 })), {
    minLength: 1,
    maxLength: most,
  });

const tags = new Set(["svg", "title", "desc", "rect", "g", "path", "circle", "text"]);

/** What must be true of every picture of a run. */
async function expectWellDrawn(run: ScenarioRun): Promise<number> {
  const figures = figuresOf(run);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  for (const figure of figures) {
    expect(figure.id).toMatch(/^[a-z0-9-]+$/);
    // oxlint-disable-next-line no-await-in-loop -- Vega draws one after the other
    const svg = await renderSvg(figure);
    expect([...svg.matchAll(/<(\w+)/g)].map(([, tag]) => tag).filter((tag) => !tags.has(tag ?? ""))).toEqual([]);
    expect(svg).not.toMatch(/<[^>]*\s(?:on\w+|href|id|style)=|NaN|undefined|Infinity/);
    const [, width, height] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
    expect(width, figure.id).toBe(460);
    const cut = textsOf(svg).filter(({ left, right, y }) => left < -1 || right > 462 || y < 0 || y > (height ?? 0));
    expect(cut, figure.id).toEqual([]);
    // A reader of XML that is not ours draws it.
    // oxlint-disable-next-line no-await-in-loop -- one picture at a time
    expect((await renderPng(svg, { scale: 0.2 })).length, figure.id).toBeGreaterThan(100);
  }
  return figures.length;
}

describe("pictures", () => {
  test("hold any names, and none becomes an element", async () => {
    const runs = fc.record({ groups: names(5), metals: names(3), name: fc.constantFrom(...hostile) });
    await fc.assert(
      fc.asyncProperty(runs, async (given) => {
        expect(await expectWellDrawn(sampleRun(given))).toBeGreaterThan(0);
      }),
      { numRuns: campaign(5, 1) },
    );
  });

  test("of all hostile names at once", async () => {
    await expectWellDrawn(sampleRun({ groups: hostile.slice(0, 8), metals: hostile.slice(8) }));
  });

  test.each(isFull ? [0, 1, 2, 3] : [0, 2])("of %d events", async (count) => {
    const drawn = await expectWellDrawn(reshapeRun(sampleRun(), count));
    expect(drawn).toBeGreaterThanOrEqual(2);
  });

  test.each(isFull ? [1e-9, 300, 1000] : [1e-9, 1000])("of a move %d times as far as the others", async (factor) => {
    await expectWellDrawn(reshapeRun(sampleRun(), 3, factor));
  });

  test("of bars", async () => {
    const run = sampleRun({ barMinutes: 5 });
    await expectWellDrawn(run);
    expect(figuresOf(run).find(({ id }) => id === "caar-path-gold")?.alt).toContain("by bar 1");
  });

  test("of more groups than there are colours", async () => {
    await expectWellDrawn(sampleRun({ groups: Array.from({ length: 11 }, (_, at) => `group ${at}`) }));
  });
});
