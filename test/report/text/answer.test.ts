import fc from "fast-check";
import { expect, test } from "vitest";
import { renderAnswer } from "../../../src/report/text/answer.ts";
import { renderShow } from "../../../src/report/text/show.ts";
import { renderSideBySide } from "../../../src/report/text/side-by-side.ts";
import { textWidth } from "../../../src/report/words/text-width.ts";
import type { SampleOptions } from "../../support/sample-options.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { sampleHalves, sampleStability } from "../../support/sample-stability.ts";

const plain = { color: false, width: 80 };

function widestLine(text: string): number {
  return Math.max(...text.split("\n").map(textWidth));
}

test("an answer is title, question, a table and a sentence per metal, comparison, warnings and a legend", () => {
  expect(renderAnswer(sampleRun({ groups: ["hotter", "cooler"], metals: ["gold"] }), plain))
    .toBe(`CPI above expectations
Do gold and silver fall when US CPI comes in hot?

hotter  US CPI m/m above consensus, 4 releases
  metal  window    n  mean %   95 % interval  rose  p adj.
  gold   [0]      41   -0.31  -0.62 .. -0.01  39 %   0.040
         [0, +1]  41   -0.31  -0.62 .. -0.01  39 %   0.040
  left out: 1 no-consensus
  Gold fell 0.31 % on average over 2 sessions after US CPI m/m (hotter) (n = 41,
    95 % CI -0.62 .. -0.01, adjusted p = 0.040).

cooler  US CPI m/m above consensus, 4 releases
  metal  window    n  mean %   95 % interval  rose  p adj.
  gold   [0]      41   -0.31  -0.62 .. -0.01  39 %   0.040
         [0, +1]  41   -0.31  -0.62 .. -0.01  39 %   0.040
  left out: 1 no-consensus
  Gold fell 0.31 % on average over 2 sessions after US CPI m/m (cooler) (n = 41,
    95 % CI -0.62 .. -0.01, adjusted p = 0.040).

hotter minus cooler
  metal  window        n  diff. %   95 % interval  p adj.
  gold   [0, +1]  41, 38    -0.43  -0.81 .. -0.05   0.054
  p adj.: Welch t, adjusted (Holm) for the 1 comparison.

! hotter: 2 of 3 event windows overlap the window before them

mean %: abnormal move, the part of the log return the model does not expect.
  Model: Market model (OLS on a benchmark), benchmark eurusd.
window: sessions around the release; 0 is the first price struck after it.
p adj.: Cross-sectional t (csect_t), adjusted (Holm) for the 8 tests of this
  run.
Intervals of the means from 999 resamples of the events are in bootstrap.csv.
`);
});

test("colour adds codes and changes no letter", () => {
  const run = sampleRun();
  const colored = renderAnswer(run, { color: true, width: 80 });
  expect(colored).toContain("\u001b[31m-0.31\u001b[39m");
  // oxlint-disable-next-line no-control-regex
  expect(colored.replaceAll(/\u001b\[\d+m/g, "")).toBe(renderAnswer(run, plain));
});

const hostile: readonly [string, SampleOptions][] = [
  ["one long word", { name: "x".repeat(300), groups: ["g".repeat(200), "h".repeat(200)], metals: ["m".repeat(90)] }],
  [
    "wide characters",
    { name: "物価".repeat(60), groups: ["予想を上回る消費者物価指数".repeat(5), "低い"], metals: ["金"] },
  ],
  ["colour codes and line breaks", { name: "a\u001b[31m\nb", groups: ["x\r\ny", "\t"], metals: ["go\u0007ld"] }],
  ["many windows", { tested: Array.from({ length: 9 }, (_, to) => ({ from: -1000, to: to * 1000 })) }],
  ["huge numbers", { mean: 12_345.678, n: 1_000_000, metals: ["a-metal-with-a-long-id", "silver"] }],
  [
    "a finding of long names",
    {
      groups: ["g".repeat(100), "b"],
      metals: ["m".repeat(70)],
      stability: [null, "b"].map((against) =>
        sampleStability(sampleHalves([-12.3, 0.0001], [-0.0014, 0.49]), {
          group: "g".repeat(100),
          metal: "m".repeat(70),
          window: { from: 0, to: 1 },
          against,
        }),
      ),
    },
  ],
  ["a long warning", { warnings: ["w".repeat(500), "many words ".repeat(50)] }],
];

test("what was found is followed by whether it holds throughout: means in their sentence, differences below their table", () => {
  const halves = sampleHalves([-0.0065, 0.001], [-0.0014, 0.49]);
  const window = { from: 0, to: 1 };
  const stability = [
    sampleStability(halves, { window, estimate: -0.0043 }),
    sampleStability(halves, { window, estimate: -0.0043, against: "cooler" }),
  ];
  const run = sampleRun({ groups: ["hotter", "cooler"], metals: ["gold"], stability });
  const text = renderAnswer(run, plain);
  expect(text).toContain(`
  Gold fell 0.31 % on average over 2 sessions after US CPI m/m (hotter) (n = 41,
    95 % CI -0.62 .. -0.01, adjusted p = 0.040). It rests on 2013-19 (-0.65 %,
    p = 0.001); since 2020 nothing is detectable (-0.14 %, p = 0.490).
`);
  expect(text).toContain(`
  gold   [0, +1]  41, 38    -0.43  -0.81 .. -0.05   0.054
  Gold [0, +1]: it rests on 2013-19 (-0.65 %, p = 0.001); since 2020 nothing is
    detectable (-0.14 %, p = 0.490).
`);
  expect(text).toContain("\np of a half, without a year or of the latest events: ");
  expect(renderSideBySide([run], { ...run.result, familySize: 1 }, plain)).toContain(
    "\nGold [0, +1], CPI above expectations: hotter: it rests on 2013-19 (-0.65 %,\n  p = 0.001)",
  );
});

test.each(hostile)("no line is wider than the terminal: %s", (_, options) => {
  const run = sampleRun(options);
  const { comparisons, stability } = run.result;
  const compared = { comparisons, stability, familySize: 2, warnings: run.result.warnings };
  for (const width of [40, 60, 80, 120, 200]) {
    const style = { color: false, width, blocks: true };
    expect(widestLine(renderAnswer(run, style))).toBeLessThanOrEqual(width);
    expect(widestLine(renderSideBySide([run, run], compared, style))).toBeLessThanOrEqual(width);
    expect(widestLine(renderShow(run, { scenarioText: "name: x\n", all: true }, style))).toBeLessThanOrEqual(width);
    // oxlint-disable-next-line no-control-regex
    expect(renderAnswer(run, style)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  }
});

test("no line is wider than the terminal, whatever the names", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.integer({ min: 40, max: 120 }), (name, width) => {
      const run = sampleRun({ name, groups: [name], metals: [name], question: name });
      expect(widestLine(renderAnswer(run, { color: false, width }))).toBeLessThanOrEqual(width);
    }),
  );
});

test("numbers are never cut: every window's interval stands whole, even at 40 columns", () => {
  const text = renderAnswer(sampleRun({ mean: -0.123 }), { color: false, width: 40 });
  expect(text).toContain("-12.61 .. -12.00");
});

test("show lists the last twelve events and says how many more there are", () => {
  const run = sampleRun({ groups: ["hotter"], metals: ["gold"] });
  const [cell] = run.result.cells;
  const [event] = cell?.events ?? [];
  if (cell === undefined || event === undefined) throw new Error("the sample has events");
  const many = {
    ...run,
    result: { ...run.result, cells: [{ ...cell, events: Array.from({ length: 20 }, () => event) }] },
  };
  const text = renderShow(many, { scenarioText: "name: x\n", all: false }, plain);
  expect(text).toContain("  8 earlier releases not shown; --all lists them\n");
  expect(
    text.match(/^2025-09 {2}2026-01-13 08:30 {5}0\.4 {8}0\.3 {7}0\.1 {2}01-12 17:00 {2}01-13 17:00$/gm),
  ).toHaveLength(12);
  expect(renderShow(many, { scenarioText: "", all: true }, plain).match(/2026-01-13 08:30/g)).toHaveLength(20);
});

test("show gives the reason of an excluded event under its row", () => {
  const text = renderShow(sampleRun(), { scenarioText: "name: x\n", all: true }, plain);
  expect(text).toContain("\n    left out: no-consensus (consensus is empty)\n");
});
