import { makeCalendar } from "../dist/calendar/calendar.js";
import { makeRelease } from "../dist/calendar/release.js";
import { mean, sampleSd } from "../dist/kernels/moments.js";
import { median } from "../dist/kernels/ranks/ranks.js";
import { plainDesign } from "../dist/study/design/study-design.js";
import { runStudy } from "../dist/study/run-study.js";
import { localInstants } from "../dist/time/zone-clock.js";

const zone = "America/New_York";

/** How to read `describeReturns`. */
export const returnsNote = `Every day one could draw, studied once. mean and median: abnormal returns in hundredths of a percent; t: mean over
its standard error; positive: percent above zero, against those of the estimation windows; sd SCAR: 1 when the estimation window
measures the day's risk, and patell_z rests on it; kurtosis of SCAR: 3 when normal.
`;

/**
 * What the tests are up against: the abnormal returns of all days that placebo calendars draw from.
 * @param {ReadonlyMap<string, import("../dist/market/price-series.js").PriceSeries>} series
 * @param {readonly { date: number }[]} days
 * @param {{ models: readonly object[], metals: readonly string[], window: object, estimation: object }} setting
 */
export function describeReturns(series, days, { models, metals, window, estimation }) {
  const news = { id: "day", name: "day", unit: "", report: "day", time: "08:30", zone };
  const releases = days.map(({ date }) =>
    makeRelease({ indicator: news.id, releasedAt: localInstants(date, 8 * 60 + 30, zone)[0] }),
  );
  const data = { calendar: makeCalendar(new Map([[news.id, news]]), releases), series };
  const header = ["abnormal returns", "n", "mean", "median", "t", "positive", "estimation", "sd SCAR", "kurtosis"];
  const rows = models.flatMap((model) => {
    const { cells } = runStudy(designOf(model, { metals, window, estimation }), data);
    return cells.flatMap(({ metal, windows }) =>
      windows.map(({ window: span, sample, tests: [usual] }) => [
        `${model.kind} ${metal} [0,${span.to}]`,
        ...describe(sample, Number(usual?.note.replace("expected_share=", ""))),
      ]),
    );
  });
  return [header, ...rows];
}

/**
 * @param {import("../dist/study/inference/sample-window.js").WindowSample} sample
 * @param {number} usualShare
 */
function describe({ car, scar }, usualShare) {
  const [middle, spread] = [mean(scar), sampleSd(scar)];
  const fourth = mean(scar.map((value) => ((value - middle) / spread) ** 4));
  return [
    String(car.length),
    (1e4 * mean(car)).toFixed(2),
    (1e4 * median(car)).toFixed(2),
    ((Math.sqrt(car.length) * mean(car)) / sampleSd(car)).toFixed(2),
    (100 * sharePositive(car)).toFixed(1),
    (100 * usualShare).toFixed(1),
    spread.toFixed(2),
    fourth.toFixed(1),
  ];
}

/** @param {Float64Array} values */
function sharePositive(values) {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.filter((value) => value > 0).length / known.length;
}

/**
 * @param {object} model
 * @param {object} setting
 */
function designOf(model, setting) {
  return {
    ...plainDesign,
    name: "every day",
    groups: [{ name: "day", indicators: ["day"], surprise: { kind: "any" } }],
    tested: [
      { from: 0, to: 0 },
      { from: 0, to: 2 },
    ],
    model,
    // Its note tells the share of positive returns in the estimation windows.
    tests: ["gsign_z"],
    ...setting,
  };
}
