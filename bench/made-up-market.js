import { makeCalendar } from "../dist/calendar/calendar.js";
import { makeRelease } from "../dist/calendar/release.js";
import { plainDesign } from "../dist/study/design/study-design.js";
import { significanceTests } from "../dist/study/inference/tests/index.js";
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
 * @property {number} [pairedBy] sessions from an event to the second of its pair; events stand alone unless it says
 * @property {number} [every] sessions from each event to the next, all in one row
 * @property {Shape} [shape] of the errors; normal unless it says
 * @property {boolean} [areClustered] whether wild sessions follow wild ones
 */

/**
 * What each release adds to each of its first so many returns, in standard deviations of the errors.
 * @typedef {{ size: number, returns: number }} Effect
 */

export const estimation = { length: 120, gap: 0, minimum: 60 };
export const window = { from: 0, to: 10 };
export const tested = [0, 2, 10].map((to) => ({ from: 0, to }));
// Each event (or pair) has its own estimation window, so that nothing but its event window could tie it to another.
const apart = 140;
const day = 86_400_000;

/**
 * A metal that follows a benchmark with beta 1, and releases on their own dates.
 * @param {number} run
 * @param {MarketCase} market
 * @param {Effect} [effect] none unless it says
 */
export function madeUpMarket(run, market, effect = { size: 0, returns: 0 }) {
  const places = placesOf(market);
  const length = (places.at(-1) ?? 0) + window.to + 2;
  const benchmark = normalDraws(run, "benchmark", length);
  const errors = errorsOf(run, market, length);
  const touched = new Set(places.flatMap((place) => Array.from({ length: window.to + 1 }, (_, tau) => place + tau)));
  for (const at of touched) errors[at] = (errors[at] ?? 0) * (market.inflation ?? 1);
  for (const place of places) {
    for (let at = place; at < place + effect.returns; at += 1) errors[at] = (errors[at] ?? 0) + effect.size;
  }
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
  // Two indicators, so that both reports of a pair on one date count.
  const indicators = ["news", "other-news"].map((id) => indicator(id));
  const releases = places.map((place, event) =>
    makeRelease({ indicator: indicators[event % 2].id, releasedAt: (place - 0.5) * day }),
  );
  return { calendar: makeCalendar(new Map(indicators.map((each) => [each.id, each])), releases), series };
}

/** @param {MarketCase} market */
function placesOf({ events = 20, pairedBy, every }) {
  return Array.from({ length: events }, (_, event) => {
    if (every !== undefined) return apart + event * every;
    if (pairedBy === undefined) return (event + 1) * apart;
    return (Math.floor(event / 2) + 1) * apart + (event % 2) * pairedBy;
  });
}

/**
 * Errors of mean 0 and standard deviation 1 in all.
 * @param {number} run
 * @param {MarketCase} market
 * @param {number} length
 */
function errorsOf(run, { shape, areClustered = false }, length) {
  const errors = normalDraws(run, "metal", length);
  if (shape !== undefined) {
    const [first, second, third] = [1, 2, 3].map((part) => normalDraws(run, `metal ${part}`, length));
    for (const [at, draw] of errors.entries()) errors[at] = shape(draw, [first[at], second[at], third[at]]);
  }
  if (areClustered) cluster(errors);
  return errors;
}

/**
 * GARCH(1, 1) of Bollerslev (1986) with the persistence of daily metal prices: h_t = 0.02 + 0.1 e_(t-1)^2 + 0.88 h_(t-1).
 * @param {Float64Array} errors
 */
function cluster(errors) {
  let variance = 1;
  for (const [at, draw] of errors.entries()) {
    const error = Math.sqrt(variance) * draw;
    errors[at] = error;
    variance = 0.02 + 0.1 * error ** 2 + 0.88 * variance;
  }
}

/** @param {string} id */
function indicator(id) {
  return { id, name: id, unit: "", report: id, time: "12:00", zone: "UTC" };
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
  groups: [{ name: "all", indicators: ["news", "other-news"], surprise: { kind: "any" } }],
  window,
  tested,
  estimation,
  model: { kind: "market", factors: ["benchmark"], asOf: 0 },
  tests: significanceTests.map((test) => test.kind),
};
