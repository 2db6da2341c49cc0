import { randomFor } from "../dist/kernels/random.js";
import { sampleWindow } from "../dist/study/inference/sample-window.js";
import { significanceTests } from "../dist/study/inference/tests/index.js";
import { buildPanel } from "../dist/study/normal-returns/build-panel.js";
import { fitEvent } from "../dist/study/normal-returns/fit-event.js";
import { market } from "../dist/study/normal-returns/models/market.js";
import { estimation, tested, window } from "./made-up-market.js";
import { normalDraws } from "./normal-draws.js";

/**
 * One release that hits so many metals, the errors of any two of them correlated so much on a day.
 * @typedef {{ name: string, metals: number, correlation: number }} OneDateCase
 */

/**
 * One release that hits many metals at once, every metal an event: the group of a table of metals by releases. A scenario's groups hold one metal
 * each, so the panels of the metals are put together here.
 * @param {number} run
 * @param {OneDateCase} market
 */
export function oneDateResult(run, { metals, correlation }) {
  const length = estimation.length + window.to + 2;
  const benchmark = normalDraws(run, "benchmark", length);
  const shared = normalDraws(run, "shared", length);
  const instants = Float64Array.from({ length }, (_, at) => at * 86_400_000);
  const day0 = estimation.length + 1;
  const parts = Array.from({ length: metals }, (_, metal) => {
    const own = normalDraws(run, `metal ${metal}`, length);
    const returns = own.map(
      (draw, at) =>
        0.01 * ((benchmark[at] ?? 0) + Math.sqrt(correlation) * (shared[at] ?? 0) + Math.sqrt(1 - correlation) * draw),
    );
    const view = {
      metal: "metal",
      series: { instants },
      returns,
      estimable: returns,
      benchmarks: [],
      regressors: [benchmark.map((value) => 0.01 * value)],
      findCollisions: () => [],
    };
    const residuals = new Float64Array(estimation.length);
    const { fit } = fitEvent(day0, view, market, window, estimation, residuals);
    const built = buildPanel([{ day0, fit }], view, window, estimation);
    return { built, residuals, samples: tested.map((each) => sampleWindow(built, each)) };
  });
  const panel = {
    window,
    estimation,
    count: metals,
    ...joined(parts.map(({ built }) => built.panel)),
    estimationAr: { rows: metals, columns: estimation.length, values: flat(parts.map(({ residuals }) => residuals)) },
  };
  const windows = tested.map((each, index) => {
    const sample = { panel, window: each, ...joined(parts.map(({ samples }) => samples[index])) };
    const tests = significanceTests.map((test) => {
      const outcome = test.evaluate(sample, test.prepare(panel), randomFor(run, `${test.kind}|${index}`));
      return { test: test.kind, ...outcome };
    });
    return { window: each, tests };
  });
  return { cells: [{ metal: "metal", windows }] };
}

/**
 * The arrays and matrices of one-event records, one after another.
 * @param {readonly Record<string, any>[]} records
 */
function joined(records) {
  const [first = {}] = records;
  return Object.fromEntries(
    Object.entries(first).flatMap(([key, value]) => {
      if (value instanceof Float64Array) return [[key, flat(records.map((record) => record[key]))]];
      if (value?.values === undefined) return [];
      const values = flat(records.map((record) => record[key].values));
      return [[key, { rows: records.length, columns: value.columns, values }]];
    }),
  );
}

/** @param {readonly Float64Array[]} parts */
function flat(parts) {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
