import { expect, test } from "vitest";
import type { CellResult } from "../../src/study/inference/cell-result.ts";
import type { StudyEvent } from "../../src/study/normal-returns/study-event.ts";
import type { StudyResult } from "../../src/study/result/study-result.ts";
import { csvChunks } from "../../src/tables/formats/csv.ts";
import { abnormalReturnsTable } from "../../src/tables/study/abnormal-returns.ts";
import { sampleRun } from "../support/sample-run.ts";

const events = 10_000;
const width = 11;

/** Four metals with 10,000 events each, over eleven observations. */
function largeResult(): StudyResult {
  const { result } = sampleRun({ groups: ["hotter"], metals: ["gold", "silver", "platinum", "palladium"] });
  const cells = result.cells.map((cell): CellResult => {
    const values = Float64Array.from({ length: events * width }, (_, at) => Math.sin(at) / 97);
    const matrix = { rows: events, columns: width, values };
    const [event] = cell.included;
    const included = Array.from({ length: events }, () => event as StudyEvent);
    const instants = Float64Array.from(values, (_, at) => 1.3e12 + at * 60_000);
    return {
      ...cell,
      included,
      returns: matrix,
      expected: matrix,
      observedAt: { ...matrix, values: instants },
      panel: { ...cell.panel, window: { from: -5, to: 5 }, ar: matrix, sar: matrix },
    };
  });
  return { ...result, cells };
}

test("440,000 observations become CSV a small piece at a time, and never as one text", () => {
  const result = largeResult();
  let length = 0;
  let longest = 0;
  for (const chunk of csvChunks(abnormalReturnsTable.build(result))) {
    length += chunk.length;
    longest = Math.max(longest, chunk.length);
  }
  expect(length).toBeGreaterThan(50e6);
  expect(longest).toBeLessThan(70_000);
});
