import { expect, test } from "vitest";
import { caarScale, caarSvg, caarWords } from "../../../../src/report/page/html/caar-svg.ts";
import { renderHtml } from "../../../../src/report/page/html/html.ts";
import { intervalScale, intervalSvg } from "../../../../src/report/page/html/interval-svg.ts";
import type { CellResult } from "../../../../src/study/inference/cell-result.ts";
import { sampleRun } from "../../../support/sample-run.ts";

const [cell] = sampleRun().result.cells as [CellResult];

/** Where a picture has its dots. */
const dots = (svg: string) =>
  [...svg.matchAll(/<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

test("the scale holds every path with its band and zero", () => {
  expect(caarScale([cell])).toEqual({ from: -1, to: 1, low: -0.0093, high: 0.0051 });
  const up = { ...cell.average, caar: Float64Array.of(0.02, 0.03, NaN), caarCiLow: Float64Array.of(NaN, NaN, NaN) };
  expect(caarScale([cell, { ...cell, average: up }])).toMatchObject({ low: -0.0093, high: 0.03 });
});

test("equal returns stand equally high in pictures of one scale", () => {
  const scale = { from: -2, to: 2, low: -0.01, high: 0.01 };
  const wide = { ...cell, panel: { ...cell.panel, window: { from: -2, to: 0 } } };
  const [first, second] = [cell, wide].map((each) => dots(renderHtml(caarSvg(each, scale, ""))));
  expect(first?.map(([, y]) => y)).toEqual(second?.map(([, y]) => y));
  // 260 wide with 40 and 8 free, 150 high with 8 and 20 free: -0.001916... lies 59.6 % down from 0.01 to -0.01.
  expect(first?.[1]).toEqual([146, 80.7]);
  expect(second?.[1]).toEqual([93, 80.7]);
});

test("what is missing is not drawn, and said", () => {
  const nothing = Float64Array.of(NaN, NaN, NaN);
  const empty = { ...cell, average: { ...cell.average, caar: nothing, caarCiLow: nothing, caarCiHigh: nothing } };
  const svg = renderHtml(caarSvg(empty, caarScale([empty]), "empty"));
  expect(svg).not.toContain("NaN");
  expect(dots(svg)).toEqual([]);
  expect(caarWords(empty)).toBe("no average path");
});

test("an interval lies on the scale that it shares", () => {
  const intervals = [
    { low: -0.01, middle: 0, high: 0.01 },
    { low: NaN, middle: 0.03, high: NaN },
  ] as const;
  const x = intervalScale(intervals);
  expect([x(-0.01), x(0), x(0.03)]).toEqual([6, 39, 138]);
  expect(renderHtml(intervalSvg(intervals[1], x, true) ?? caarSvg(cell, caarScale([cell]), ""))).not.toContain(
    "whisker",
  );
  expect(intervalSvg({ low: NaN, middle: NaN, high: NaN }, x, false)).toBeNull();
});
