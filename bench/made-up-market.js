import { makeCalendar } from "../dist/calendar/calendar.js";
import { makeRelease } from "../dist/calendar/release.js";
import { plainDesign } from "../dist/study/design.js";
import { significanceTests } from "../dist/study/inference/index.js";
import { normalDraws } from "./normal-draws.js";

/**
 * An error of mean 0 and standard deviation 1, made of a standard normal draw and three further ones.
 * @typedef {(draw: number, further: readonly [number, number, number]) => number} Shape
 */

/**
 * A market in which nothing happens but what it says.
 * @typedef {object} MarketCase
 * @property {string} name
 * @property {number} [events] how many; 20 unless it says
 * @property {number} [inflation] how many times as large the errors are in event windows
 * @property {number} [effect] what each release adds to its first return, in standard deviations of the errors
 * @property {number} [pairedBy] sessions from an event to the second of its pair; events stand alone unless it says
 * @property {Shape} [shape] of the errors; normal unless it says
 */

export const estimation = { length: 120, gap: 0, minimum: 60 };
export const window = { from: 0, to: 2 };
export const tested = [
  { from: 0, to: 0 },
  { from: 0, to: 2 },
];
// Each event (or pair) has its own estimation window, so that nothing but its event window could tie it to another.
const apart = 130;
const day = 86_400_000;

/**
 * A metal that follows a benchmark with beta 1, and releases on their own dates.
 * @param {number} run
 * @param {MarketCase} market
 */
export function madeUpMarket(run, { events = 20, inflation = 1, effect = 0, pairedBy = 0, shape }) {
  const places = Array.from({ length: events }, (_, event) =>
    pairedBy === 0 ? (event + 1) * apart : (Math.floor(event / 2) + 1) * apart + (event % 2) * pairedBy,
  );
  const length = (places.at(-1) ?? 0) + 10;
  const benchmark = normalDraws(run, "benchmark", length);
  const errors = normalDraws(run, "metal", length);
  if (shape !== undefined) {
    const [first, second, third] = [1, 2, 3].map((part) => normalDraws(run, `metal ${part}`, length));
    for (const [at, draw] of errors.entries()) errors[at] = shape(draw, [first[at], second[at], third[at]]);
  }
  const touched = new Set(places.flatMap((place) => [place, place + 1, place + 2]));
  for (const at of touched) errors[at] = (errors[at] ?? 0) * inflation;
  for (const place of places) errors[place] = (errors[place] ?? 0) + effect;
  const closesOf = (/** @type {(at: number) => number} */ step) => {
    let level = 0;
    return Float64Array.from({ length }, (_, at) => Math.exp((level += 0.01 * step(at))));
  };
  const instants = Float64Array.from({ length }, (_, index) => index * day);
  const series = new Map([
    [
      "metal",
      { instrument: instrument("metal"), instants, closes: closesOf((at) => (benchmark[at] ?? 0) + (errors[at] ?? 0)) },
    ],
    ["benchmark", { instrument: instrument("benchmark"), instants, closes: closesOf((at) => benchmark[at] ?? 0) }],
  ]);
  const news = { id: "news", name: "news", unit: "", report: "news", time: "12:00", zone: "UTC" };
  const releases = places.map((place) => makeRelease({ indicator: "news", releasedAt: (place - 0.5) * day }));
  return { calendar: makeCalendar(new Map([["news", news]]), releases), series };
}

/** @param {string} id */
function instrument(id) {
  const clock = { kind: "daily", time: "24:00", zone: "UTC" };
  return { id, name: id, role: "metal", unit: "", change: "log", clock, maxGap: 5, source: "made up" };
}

export const design = {
  ...plainDesign,
  name: "size",
  metals: ["metal"],
  groups: [{ name: "all", indicators: ["news"], surprise: { kind: "any" } }],
  window,
  tested,
  estimation,
  model: { kind: "market", factors: ["benchmark"], asOf: 0 },
  tests: significanceTests.map((test) => test.kind),
};
