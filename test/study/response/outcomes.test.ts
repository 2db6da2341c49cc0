import { expect, test } from "vitest";
import { responseOutcomeNamed } from "../../../src/study/response/outcomes.ts";
import { sampleRun } from "../../support/sample-run.ts";

test("the return of a window is summed over the observations that count in its CAR", () => {
  const [cell] = sampleRun({ groups: ["hotter"], metals: ["gold"] }).result.cells;
  const [result] = cell?.windows ?? [];
  if (cell === undefined || result === undefined) throw new Error("the sample has a cell and a window");
  const matrix = (...values: number[]) => ({ rows: 3, columns: 3, values: Float64Array.from(values) });
  const returns = matrix(0.5, 0.25, 0.125, 0.5, 0.25, 0.125, 0.5, 0.25, 0.125);
  // A factor that is missing takes the abnormal return alone away.
  const ar = matrix(0.5, 0.25, 0.125, NaN, NaN, 0.125, 0.5, NaN, NaN);
  const study = { returns, panel: { ...cell.panel, ar } };
  const sums = (from: number, to: number) => [
    ...responseOutcomeNamed("return").valuesOf(study, { ...result, window: { from, to } }),
  ];
  // The event window begins at -1.
  expect(sums(-1, 1)).toEqual([0.875, 0.125, 0.5]);
  expect(sums(0, 1)).toEqual([0.375, 0.125, NaN]);
  expect(sums(0, 0)).toEqual([0.25, NaN, NaN]);
});
