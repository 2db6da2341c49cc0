import type { ReleaseCalendar } from "../calendar/types.ts";
import { invariant } from "../errors.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { type Adjustment, adjustmentNamed } from "./adjustments.ts";
import { comparePairs, pairsOf } from "./compare-groups.ts";
import type { StudyDesign } from "./design.ts";
import { significanceTest } from "./inference/index.ts";
import { viewMarket } from "./market-view.ts";
import type { NormalReturnModel } from "./model.ts";
import { findModel } from "./models/index.ts";
import type { CellResult, StudyResult } from "./result.ts";
import { selectReleases } from "./select-releases.ts";
import type { SignificanceTest } from "./significance-test.ts";
import { studyCell } from "./study-cell.ts";
import { studyWarnings } from "./warnings.ts";

/** Releases and prices that a study reads. */
export interface StudyData {
  readonly calendar: ReleaseCalendar;
  /** Every metal and factor that the design names. */
  readonly series: ReadonlyMap<string, PriceSeries>;
}

/**
 * Runs an event study: select releases, join them to each metal's prices, fit the normal-return model, cumulate abnormal returns, test
 * and compare. Pure: the same design (seed included) and data give the same result.
 */
export function runStudy(
  design: StudyDesign,
  data: StudyData,
  onProgress: (done: number, total: number) => void = () => {},
): StudyResult {
  const model = findModel(design.model.kind);
  invariant(model !== undefined, `the design names the unknown model ${design.model.kind}`);
  checkDesign(design, model);
  const tests = design.tests.map(testNamed);
  const views = design.metals.map((metal) => viewMarket(metal, design, data.calendar, data.series));
  const total = design.groups.length * views.length;
  let done = 0;
  const cells = design.groups.flatMap((group) => {
    const selected = selectReleases(group, design, data.calendar);
    return views.map((view) => {
      const cell = studyCell(group.name, selected, view, design, model, tests);
      onProgress((done += 1), total);
      return cell;
    });
  });
  const adjusted = adjustFamily(cells, adjustmentNamed(design.adjust));
  return {
    design,
    cells: adjusted.cells,
    comparisons: comparePairs(pairsOf(cells, design.compare), design),
    familySize: adjusted.familySize,
    warnings: studyWarnings(design, cells, views),
  };
}

/** Windows that would look ahead or be mislabelled must not run, whoever made the design. */
function checkDesign({ window, tested, estimation, model: { factors } }: StudyDesign, model: NormalReturnModel): void {
  invariant(window.from <= window.to, "the event window is empty");
  for (const { from, to } of tested) {
    invariant(window.from <= from && from <= to && to <= window.to, "a tested window lies outside the event window");
  }
  invariant(estimation.gap >= 0, "the estimation window overlaps the event window");
  invariant(estimation.minimum <= estimation.length, "the minimum is more than the estimation window");
  invariant(estimation.minimum > model.parameters(factors.length), "the minimum leaves no degree of freedom");
}

function testNamed(kind: string): SignificanceTest {
  const test = significanceTest(kind);
  invariant(test !== undefined, `the design names the unknown test ${kind}`);
  return test;
}

/** Fills in adjusted p-values over every test of every cell; undefined ones do not count. */
function adjustFamily(
  cells: readonly CellResult[],
  { adjust }: Adjustment,
): { cells: CellResult[]; familySize: number } {
  const all = cells.flatMap((cell) => cell.windows.flatMap((window) => window.tests.map((test) => test.pValue)));
  const adjusted = adjust(Float64Array.from(all));
  let next = 0;
  const filled = cells.map((cell) => ({
    ...cell,
    windows: cell.windows.map((window) => ({
      ...window,
      tests: window.tests.map((test) => ({ ...test, pAdjusted: adjusted[next++] ?? NaN })),
    })),
  }));
  return { cells: filled, familySize: all.filter((p) => !Number.isNaN(p)).length };
}
