import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caarPathLegend, caarPathLines } from "../../../src/report/text/caar-path.ts";
import { textWidth } from "../../../src/report/words/text-width.ts";
import type { CellResult } from "../../../src/study/inference/cell-result.ts";
import { sampleRun } from "../../support/sample-run.ts";

const style = { color: false, width: 80, blocks: true };

interface Path {
  readonly metal?: string;
  readonly from?: number;
  readonly caar: readonly number[];
  readonly half?: number;
  readonly n?: number | readonly number[];
}

/** A cell whose path has these CAARs, each with an interval of `half` to both sides. */
function cellWith({ metal = "gold", from = 0, caar, half = 0, n = 40 }: Path): CellResult {
  const [like] = sampleRun({ metals: [metal] }).result.cells;
  if (like === undefined) throw new Error("the sample has a cell");
  const values = Float64Array.from(caar);
  return {
    ...like,
    panel: { ...like.panel, window: { from, to: from + caar.length - 1 } },
    average: {
      ...like.average,
      n: Float64Array.from(caar, (_, at) => (typeof n === "number" ? n : (n[at] ?? NaN))),
      caar: values,
      caarCiLow: values.map((value) => value - half),
      caarCiHigh: values.map((value) => value + half),
    },
  };
}

describe("the path of the mean", () => {
  test("has a sign an observation, the release marked, and a scale in words", () => {
    const caar = [0, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.0075, 0.008];
    expect(caarPathLines([cellWith({ from: -5, caar })], style)).toEqual([
      "  path  gold  -5 ▁▂▃▄▅|▅▆▇██ +4   ▁ 0.00 % to █ 0.80 %, 0 is ▁",
    ]);
  });

  test("shares zero and scale with the group's other metals", () => {
    const cells = [
      cellWith({ from: -1, caar: [0, 0.004, 0.008] }),
      cellWith({ metal: "palladium", from: -1, caar: [0, -0.004, -0.008] }),
    ];
    expect(caarPathLines(cells, style)).toEqual([
      "  path  gold       -1 ▅|▇█ +1",
      "        palladium  -1 ▅|▃▁ +1   ▁ -0.80 % to █ 0.80 %, 0 is ▅",
    ]);
  });

  test("looks flat where its interval is wide", () => {
    const caar = [0, 0.0001, -0.0001, 0.0002];
    expect(caarPathLines([cellWith({ from: -1, caar, half: 0.01 })], style)).toEqual([
      "  path  gold  -1 ▄|▄▄▄ +2   ▁ -1.01 % to █ 1.02 %, 0 is ▄",
    ]);
  });

  test("is blank where an observation has fewer than six events, and absent where all have", () => {
    const few = cellWith({ from: -1, caar: [0, 0.5, 0.008], n: [6, 5, 40] });
    expect(caarPathLines([few], style)).toEqual(["  path  gold  -1 ▁| █ +1   ▁ 0.00 % to █ 0.80 %, 0 is ▁"]);
    const none = cellWith({ from: -1, caar: [0, 0.5, 0.008], n: 5 });
    expect([...caarPathLines([none], style), ...caarPathLegend([none], style)]).toEqual([]);
    expect(caarPathLines([none, cellWith({ metal: "silver", caar: [0.01] })], style)).toHaveLength(1);
  });

  test("has no mark where the window leaves the release out", () => {
    expect(caarPathLines([cellWith({ from: 1, caar: [0, 0.01] })], style)[0]).toMatch(/ gold {2}\+1 ▁█ \+2 /);
    expect(caarPathLines([cellWith({ from: -3, caar: [0, 0.01] })], style)[0]).toMatch(/ gold {2}-3 ▁█ -2 /);
    expect(caarPathLines([cellWith({ from: 0, caar: [0, 0.01] })], style)[0]).toMatch(/ gold {2}0 \|▁█ \+1 /);
  });

  test("of a wide window keeps the last observation before the release and the last of all", () => {
    const caar = Array.from({ length: 201 }, (_, at) => (at === 99 ? 0.01 : at === 200 ? 0.005 : 0));
    const [line = "", key] = caarPathLines([cellWith({ from: -100, caar })], style);
    expect(line).toMatch(/^ {2}path {2}gold {2}-100 ▁+█\|▁+▅ \+100$/);
    expect(key).toBe("        ▁ 0.00 % to █ 1.00 %, 0 is ▁, every 4 observations");
  });

  test("never is wider than the terminal", () => {
    const caar = fc.array(fc.oneof(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.constant(NaN)), {
      minLength: 1,
      maxLength: 300,
    });
    const metals = fc.array(fc.string({ minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        caar,
        metals,
        fc.integer({ min: -150, max: 5 }),
        fc.constantFrom(40, 60, 80, 120),
        (path, names, from, width) => {
          const cells = names.map((metal) => cellWith({ metal, from, caar: path, half: 0.01 }));
          for (const line of caarPathLines(cells, { ...style, width }))
            expect(textWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test("is not drawn unless block signs are wanted", () => {
    expect(caarPathLines([cellWith({ caar: [0.01] })], { color: true, width: 80 })).toEqual([]);
    expect(caarPathLegend([cellWith({ caar: [0.01] })], { color: true, width: 80 })).toEqual([]);
  });
});
