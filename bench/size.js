import { makeCalendar } from "../dist/calendar/calendar.js";
import { makeRelease } from "../dist/calendar/release.js";
import { significanceTests } from "../dist/study/inference/index.js";
import { runStudy } from "../dist/study/run-study.js";
import { normalDraws } from "./normal-draws.js";
import { countRejections, monteCarloError, rejectionText } from "./rejections.js";
import { alignedTable } from "./table.js";

const events = 20;
const estimation = { length: 120, gap: 0, minimum: 60 };
const window = { from: 0, to: 2 };
// Each event has its own estimation window, so that nothing but its event window could tie it to another.
const apart = 125;
const day = 86_400_000;
const kinds = significanceTests.map((test) => test.kind);
const cases = [
  { name: "equal variance", inflation: 1 },
  { name: "event variance x2", inflation: Math.SQRT2 },
];

/**
 * Studies made-up markets in which nothing happens and prints how often each test rejects at 5 %.
 * @param {number} runs
 */
export function printSizes(runs = 2_000) {
  const note = `${runs} markets of ${events} events on their own dates, 120 estimation days, market model`;
  console.log(`Made-up markets: ${note}; percent of p < 0.05; Monte-Carlo error ${monteCarloError(runs)}\n`);
  /** @type {import("./rejections.js").Counts} */
  const counts = new Map();
  for (const { name, inflation } of cases) {
    for (let run = 1; run <= runs; run += 1)
      countRejections(counts, runStudy(design, madeUpMarket(run, inflation)), name);
  }
  const rows = cases.flatMap(({ name }) => [0, 2].map((to) => ({ name, to })));
  console.log(
    alignedTable([
      ["rejections", ...kinds],
      ...rows.map(({ name, to }) => [
        `${name} [0,${to}]`,
        ...kinds.map((test) => rejectionText(counts, [name, "metal", to, test].join("|"))),
      ]),
    ]),
  );
}

const length = events * apart + 10;
const instants = Float64Array.from({ length }, (_, index) => index * day);
const calendar = makeCalendar(
  new Map([["news", { id: "news", name: "news", unit: "", report: "news", time: "12:00", zone: "UTC" }]]),
  Array.from({ length: events }, (_, event) =>
    makeRelease({ indicator: "news", releasedAt: ((event + 1) * apart - 0.5) * day }),
  ),
);

/**
 * A metal that follows a benchmark with beta 1 and independent normal errors, whose deviation is `inflation` times as large in event windows.
 * @param {number} run
 * @param {number} inflation
 */
function madeUpMarket(run, inflation) {
  const market = normalDraws(run, "benchmark", length);
  const noise = normalDraws(run, "metal", length);
  let [level, benchmarkLevel] = [0, 0];
  const [closes, benchmarkCloses] = [new Float64Array(length), new Float64Array(length)];
  for (let index = 0; index < length; index += 1) {
    const isEvent = index >= apart && index % apart <= window.to;
    benchmarkLevel += 0.01 * (market[index] ?? 0);
    level += 0.01 * ((market[index] ?? 0) + (noise[index] ?? 0) * (isEvent ? inflation : 1));
    closes[index] = Math.exp(level);
    benchmarkCloses[index] = Math.exp(benchmarkLevel);
  }
  const series = new Map([
    ["metal", { instrument: instrument("metal", "metal"), instants, closes }],
    ["benchmark", { instrument: instrument("benchmark", "benchmark"), instants, closes: benchmarkCloses }],
  ]);
  return { calendar, series };
}

/**
 * @param {string} id
 * @param {"metal" | "benchmark"} role
 */
function instrument(id, role) {
  const clock = { kind: "daily", time: "24:00", zone: "UTC" };
  return { id, name: id, role, unit: "", clock, maxGap: 5, source: "made up" };
}

const design = {
  name: "size",
  metals: ["metal"],
  groups: [{ name: "all", indicators: ["news"], surprise: { kind: "any" } }],
  from: null,
  to: null,
  window,
  tested: [
    { from: 0, to: 0 },
    { from: 0, to: 2 },
  ],
  estimation,
  model: { kind: "market", factors: ["benchmark"], asOf: 0 },
  tests: kinds,
  collisions: { policy: "keep", with: [] },
  surpriseScale: { kind: "expanding", minimum: 12 },
  compare: [],
  seed: 1,
};
