import { significanceTests } from "../dist/study/inference/tests/index.js";
import { runStudy } from "../dist/study/run-study.js";
import { design, madeUpMarket, tested } from "./made-up-market.js";
import { apartMarkets, dayPowers, nearMarkets, oneDateMarkets, windowPowers } from "./markets.js";
import { oneDateResult } from "./one-date.js";
import { collect, monteCarloError, powerText, rejectionText } from "./rejections.js";
import { alignedTable } from "./table.js";

/**
 * Studies made-up markets and prints how often each test rejects at 5 %: where nothing happens, and where each release moves the price by
 * half a standard deviation.
 * @param {number} runs
 */
export function printSizes(runs = 1_000) {
  /** @type {import("./rejections.js").PValues} */
  const pValues = new Map();
  const note = "20 events unless it says, 120 estimation days, market model; percent of p < 0.05";
  console.log(`${runs} made-up markets: ${note}; Monte-Carlo error ${monteCarloError(runs)}\n`);
  console.log("Nothing happens, windows are apart (* outside 3 to 7)\n");
  studyAll(pValues, runs, apartMarkets);
  printRejections(pValues, apartMarkets);
  console.log("Nothing happens; pairs of events, events a week apart, metals hit on one date (* outside 3 to 7)\n");
  studyAll(pValues, runs, nearMarkets);
  for (const market of oneDateMarkets) {
    for (let run = 1; run <= runs; run += 1) collect(pValues, oneDateResult(run, market), market.name);
  }
  printRejections(pValues, [...nearMarkets, ...oneDateMarkets]);
  console.log("Half a standard deviation of the CAR: power at a true 5 % (* where the test does not hold its level)\n");
  printPowers(pValues, runs, dayPowers);
  printPowers(pValues, runs, windowPowers);
}

/**
 * @param {import("./rejections.js").PValues} pValues
 * @param {number} runs
 * @param {readonly import("./made-up-market.js").MarketCase[]} markets
 */
function studyAll(pValues, runs, markets) {
  for (const market of markets) {
    for (let run = 1; run <= runs; run += 1) collect(pValues, runStudy(design, madeUpMarket(run, market)), market.name);
  }
}

/**
 * @param {import("./rejections.js").PValues} pValues
 * @param {readonly { name: string }[]} markets
 */
function printRejections(pValues, markets) {
  for (const { to } of tested) {
    const cells = (/** @type {string} */ test) =>
      markets.map(({ name }) => rejectionText(pValues, key(name, to, test)));
    console.log(testTable([`[0, ${to}]`, ...markets.map(({ name }) => name)], cells));
  }
}

/**
 * @param {import("./rejections.js").PValues} pValues of the markets without an effect; those with one are added
 * @param {number} runs
 * @param {readonly import("./markets.js").PowerCase[]} powers
 */
function printPowers(pValues, runs, powers) {
  const planted = (/** @type {string} */ name) => `${name}, planted`;
  for (const { name, market, effect, to } of powers) {
    const sought = { ...design, tested: [{ from: 0, to }] };
    for (let run = 1; run <= runs; run += 1) {
      collect(pValues, runStudy(sought, madeUpMarket(run, market, effect)), planted(name));
    }
  }
  const cells = (/** @type {string} */ test) =>
    powers.map(({ name, market, to }) => powerText(pValues, key(planted(name), to, test), key(market.name, to, test)));
  console.log(testTable(["half an sd in", ...powers.map(({ name }) => name)], cells));
}

/**
 * @param {string} name
 * @param {number} to
 * @param {string} test
 */
function key(name, to, test) {
  return [name, "metal", to, test].join("|");
}

/**
 * @param {readonly string[]} header
 * @param {(test: string) => readonly string[]} cells
 */
function testTable(header, cells) {
  return alignedTable([header, ...significanceTests.map(({ kind }) => [kind, ...cells(kind)])]);
}
