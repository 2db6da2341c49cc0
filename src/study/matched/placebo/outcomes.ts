import { tTwoSidedP } from "../../../kernels/distributions/distributions.ts";
import { mean, sampleSd } from "../../../kernels/moments.ts";
import { quantiles } from "../../../kernels/ranks/quantile.ts";
import type { EventWindow } from "../../design/index.ts";
import type { CellResult, WindowResult } from "../../inference/index.ts";
import { isAtLeast, romanoWolf } from "../romano-wolf.ts";
import { drawWidth, evaluateStatistics } from "./draw-chunk.ts";
import type { PlaceboStatistic } from "./placebo-statistic.ts";
import { countUnmatched, type PlaceboPlan } from "./plan.ts";
import { placeboStatistics } from "./statistics/index.ts";

/** One statistic of one group, metal and tested window among the draws of matched days. NaN where there are too few of these. */
export interface PlaceboOutcome {
  readonly group: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly statistic: string;
  /** Events with a CAR in the window, and those of the cell with too few matched days. */
  readonly n: number;
  readonly unmatched: number;
  /** Distinct days that the cell's events are drawn from. */
  readonly matchedDays: number;
  /** Draws in which the statistic is defined. */
  readonly draws: number;
  readonly observed: number;
  /** Mean and standard deviation of the draws, and the bounds between which 95 % of them lie. */
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** 95 % of the draws are no farther from zero than this. */
  readonly limit: number;
  readonly pValue: number;
  /** Romano-Wolf over every group, metal and window of this statistic. */
  readonly pAdjusted: number;
}

/** A statistic of the run, and what each draw made of it. */
export interface DrawnStatistic {
  readonly cell: number;
  readonly window: number;
  readonly statistic: PlaceboStatistic;
  /** Events that it is made of. */
  readonly n: number;
  readonly observed: number;
  readonly drawn: Float64Array;
}

/** The draws of each statistic of each cell and window, beside what was observed; in the order of the rows of `placebo.csv`. */
export function drawnStatistics(
  cells: readonly CellResult[],
  plan: PlaceboPlan,
  drawn: Float64Array,
): DrawnStatistic[] {
  const width = drawWidth(plan);
  let column = 0;
  return cells.flatMap((cell, index) => {
    const isDrawn = countUnmatched(plan, index) === 0;
    return cell.windows.flatMap((window, at) => {
      const observed = observe(window);
      return placeboStatistics.map((statistic, place) => {
        const first = column++;
        const values = Float64Array.from({ length: plan.draws }, (_, draw) => drawn[draw * width + first] ?? NaN);
        return {
          cell: index,
          window: at,
          statistic,
          n: window.summary.n,
          observed: observed[place] ?? NaN,
          drawn: isDrawn ? values : new Float64Array(plan.draws).fill(NaN),
        };
      });
    });
  });
}

function observe({ sample }: WindowResult): readonly number[] {
  const exists = (_: number, event: number) => !Number.isNaN(sample.car[event]);
  return evaluateStatistics(sample.car.filter(exists), sample.scar.filter(exists));
}

/**
 * Placebo p of each statistic: (1 + number of draws at least as far from zero as what was observed, or not defined) / (B + 1), two-sided.
 */
export function placeboOutcomes(
  cells: readonly CellResult[],
  plan: PlaceboPlan,
  statistics: readonly DrawnStatistic[],
): PlaceboOutcome[] {
  const days = plan.cells.map(
    ({ slots }) => new Set([...slots].flatMap((slot) => [...(plan.choices[slot] ?? [])])).size,
  );
  const outcomes = statistics.map((one): PlaceboOutcome => {
    const cell = cells[one.cell] as CellResult;
    const { window, summary } = cell.windows[one.window] as WindowResult;
    const valid = one.drawn.filter((value) => !Number.isNaN(value));
    const size = Math.abs(one.observed);
    const sizes = valid.map(Math.abs);
    const lacking = one.drawn.length - valid.length;
    const hits = sizes.reduce((count, value) => count + Number(isAtLeast(value, size)), 0);
    const [low = NaN, high = NaN] = quantiles(valid, [0.025, 0.975]);
    const [limit = NaN] = quantiles(sizes, [0.95]);
    return {
      group: cell.group,
      metal: cell.metal,
      window,
      statistic: one.statistic.kind,
      n: summary.n,
      unmatched: countUnmatched(plan, one.cell),
      matchedDays: days[one.cell] ?? 0,
      draws: valid.length,
      observed: one.observed,
      mean: valid.length === 0 ? NaN : mean(valid),
      sd: sampleSd(valid),
      low,
      high,
      limit,
      // A draw in which it is not defined says nothing against chance.
      pValue: valid.length === 0 || Number.isNaN(size) ? NaN : (1 + hits + lacking) / (plan.draws + 1),
      pAdjusted: NaN,
    };
  });
  const adjusted = new Float64Array(outcomes.length);
  for (const { kind } of placeboStatistics) {
    const rows = [...statistics.keys()].filter((row) => statistics[row]?.statistic.kind === kind);
    const family = maxT(rows.map((row) => statistics[row] as DrawnStatistic));
    for (const [place, row] of rows.entries()) adjusted[row] = family[place] ?? NaN;
  }
  return outcomes.map((outcome, row) => ({ ...outcome, pAdjusted: adjusted[row] ?? NaN }));
}

/** What makes statistics of groups of any size and spread comparable: their size in units of their draws, or how far out in a t's tail. */
function extremityOf({ statistic, n }: DrawnStatistic, valid: Float64Array): (value: number) => number {
  if (statistic.degreesOfFreedom === null) {
    const unit = sampleSd(valid) || 1;
    return (value) => Math.abs(value) / unit;
  }
  const df = statistic.degreesOfFreedom(n);
  return (value) => -Math.log(Math.max(tTwoSidedP(value, df), Number.MIN_VALUE));
}

/** Romano-Wolf p-values of a family of statistics; NaN where one has no draws. */
export function maxT(family: readonly DrawnStatistic[]): Float64Array {
  const scaled = family.map((one) => {
    const valid = one.drawn.filter((value) => !Number.isNaN(value));
    const extremity = extremityOf(one, valid);
    return { observed: valid.length === 0 ? NaN : extremity(one.observed), drawn: one.drawn.map(extremity) };
  });
  const draws = family[0]?.drawn.length ?? 0;
  const rows = new Float64Array(draws * family.length);
  for (const [column, { drawn }] of scaled.entries()) {
    for (let draw = 0; draw < draws; draw += 1) rows[draw * family.length + column] = drawn[draw] as number;
  }
  return romanoWolf(
    Float64Array.from(scaled, ({ observed }) => observed),
    rows,
  );
}
