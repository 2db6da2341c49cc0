import {
  type EventWindow,
  isSameWindow,
  makersOf,
  type StudyData,
  type StudyDesign,
  withoutDraws,
} from "../design/index.ts";
import { findModel } from "../normal-returns/index.ts";
import type { OnProgress } from "../on-progress.ts";
import { runStudy } from "../run-study.ts";
import { specificationAxes } from "./axes/index.ts";
import type { AxisChoice } from "./axis.ts";

/** One way of asking the scenario's question, and what it answers for one group and metal. */
export interface Specification {
  readonly group: string;
  readonly metal: string;
  readonly window: EventWindow;
  readonly test: string;
  /** The label of each axis's choice, by the axis's name. */
  readonly choices: Readonly<Record<string, string>>;
  /** Whether every choice, the window and the test are the scenario's own. */
  readonly isOwn: boolean;
  readonly n: number;
  readonly meanCar: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly statistic: number;
  readonly pValue: number;
}

const usualWindows: readonly EventWindow[] = [0, 1, 2, 5].map((to) => ({ from: 0, to }));

/**
 * Asks the scenario's question in every reasonable way (Simonsohn, Simmons and Nelson 2020): a study for each combination of the axes'
 * choices, in each the scenario's tested windows that hold observation 0, the usual ones beside them, and its tests. Rows come by group, metal,
 * combination, window and test. Comparisons and responses are left out, and windows that begin before events that the metal's own prices made, where
 * any specification finds a move.
 */
export function runSpecifications(
  design: StudyDesign,
  data: StudyData,
  onProgress: OnProgress = () => {},
): Specification[] {
  const tested = windowsOf(design);
  const axes = specificationAxes.map((axis) => ({ axis, choices: axis.choices(design, data) }));
  const combinations = axes.reduce<readonly (readonly AxisChoice[])[]>(
    (all, { choices }) => all.flatMap((before) => choices.map((choice) => [...before, choice])),
    [[]],
  );
  const found = combinations.flatMap((combination, index) => {
    const applied = combination.reduce<StudyDesign>((other, choice) => choice.apply(other), {
      ...withoutDraws(design),
      tested,
      compare: [],
    });
    const varied = withDegreeOfFreedom(applied);
    const labels = Object.fromEntries(axes.map(({ axis }, at) => [axis.name, combination[at]?.label ?? ""]));
    const isOwn = combination.every((choice) => choice.isOwn);
    // A group that a choice leaves alone would give the same answer again under another label.
    const groups = varied.groups.filter((_, at) => {
      const group = design.groups[at];
      return group !== undefined && combination.every((choice) => choice.concerns?.(group) ?? true);
    });
    const rows = specificationsOf({ ...varied, groups }, data, labels, isOwn ? design.tested : []);
    onProgress(index + 1, combinations.length);
    return rows;
  });
  return design.groups.flatMap(({ name }) =>
    design.metals.flatMap((metal) => found.filter((row) => row.group === name && row.metal === metal)),
  );
}

function specificationsOf(
  design: StudyDesign,
  data: StudyData,
  choices: Readonly<Record<string, string>>,
  ownWindows: readonly EventWindow[],
): Specification[] {
  return runStudy(design, data).cells.flatMap(({ group, metal, windows }) => {
    const chosen = design.groups.find(({ name }) => name === group);
    const isMade = chosen !== undefined && makersOf(chosen, data.calendar).includes(metal);
    return windows
      .filter(({ window }) => !isMade || window.from >= 0)
      .flatMap(({ window, summary, tests }) =>
        tests.map(({ test, statistic, pValue }) => ({
          group,
          metal,
          window,
          test,
          choices,
          isOwn: ownWindows.some((own) => isSameWindow(own, window)),
          n: summary.n,
          meanCar: summary.meanCar,
          ciLow: summary.ciLow,
          ciHigh: summary.ciHigh,
          statistic,
          pValue,
        })),
      );
  });
}

/** The scenario's own windows that hold observation 0 (all of them where none does) and the usual ones that fit. */
function windowsOf({ tested, window }: StudyDesign): readonly EventWindow[] {
  const holding = tested.filter(({ from, to }) => from <= 0 && to >= 0);
  if (holding.length === 0) return tested;
  const fitting = usualWindows.filter(({ from, to }) => from >= window.from && to <= window.to);
  return [...holding, ...fitting.filter((usual) => !holding.some((own) => isSameWindow(own, usual)))];
}

/** Another model, or a share of a small minimum, may ask for more observations than the scenario's own. */
function withDegreeOfFreedom(design: StudyDesign): StudyDesign {
  const { estimation, model } = design;
  const parameters = findModel(model.kind)?.parameters(model.factors.length) ?? 0;
  return { ...design, estimation: { ...estimation, minimum: Math.max(estimation.minimum, parameters + 1) } };
}
