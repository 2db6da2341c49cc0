import { expect, test } from "vitest";
import { responseLine } from "../../../src/report/charts/shared/response-line.ts";
import { surpriseScatter } from "../../../src/report/charts/surprise-scatter.ts";
import { tableRecords } from "../../../src/tables/formats/json.ts";
import { responseTable } from "../../../src/tables/study/response.ts";
import { shippedRun } from "../../support/shipped-run.ts";

test("the fitted line has the coefficients of response.csv, and bends where they differ", async () => {
  const run = await shippedRun("scenarios/response-to-payrolls.yaml");
  const [cell] = run.result.cells;
  if (cell === undefined) throw new Error("the scenario has a group");
  const window = { from: 0, to: 2 };
  const line = responseLine(run, cell, window);
  const coefficient = (term: string) =>
    tableRecords(responseTable.build(run.result)).find(
      (row) => row["metal"] === cell.metal && row["window_to"] === 2 && row["term"] === term,
    )?.["estimate"] as number;
  expect(line?.(0)).toBe(coefficient("intercept"));
  expect(line?.(2)).toBeCloseTo(coefficient("intercept") + 2 * coefficient("above"), 14);
  expect(line?.(-3)).toBeCloseTo(coefficient("intercept") - 3 * coefficient("below"), 14);
  const [figure] = surpriseScatter.figures(run);
  const drawn = [...JSON.stringify(figure?.spec).matchAll(/"type":"line","clip":true/g)];
  expect(drawn).toHaveLength(1);
  expect(JSON.stringify(figure?.spec)).toContain("Line: the fitted response");
});

test("without a regression of CARs there is no line", async () => {
  const run = await shippedRun("scenarios/response-to-payrolls.yaml", { response: null });
  const [cell] = run.result.cells;
  expect(cell && responseLine(run, cell, { from: 0, to: 2 })).toBeNull();
  const [figure] = surpriseScatter.figures(run);
  expect(JSON.stringify(figure?.spec)).not.toContain("fitted response");
});
