import { significanceTests } from "../dist/study/inference/index.js";
import { runStudy } from "../dist/study/run-study.js";
import { design, madeUpMarket, tested } from "./made-up-market.js";
import { oneDateResult } from "./one-date.js";
import { countRejections, monteCarloError, rejectionText } from "./rejections.js";
import { alignedTable } from "./table.js";

/** @type {import("./made-up-market.js").Shape} Student's t with 3 degrees of freedom, scaled to variance 1. */
const fatTails = (draw, [first, second, third]) => draw / Math.sqrt(first ** 2 + second ** 2 + third ** 2);

/** @type {import("./made-up-market.js").Shape} A centred chi-square with 4 degrees of freedom, scaled to variance 1 (skewness 1.4). */
const skewed = (draw, [first, second, third]) => (draw ** 2 + first ** 2 + second ** 2 + third ** 2 - 4) / Math.sqrt(8);

/** @type {readonly import("./made-up-market.js").MarketCase[]} */
const sizeCases = [
  { name: "own dates" },
  { name: "6 events", events: 6 },
  { name: "variance x2", inflation: Math.SQRT2 },
  { name: "fat tails", shape: fatTails },
  { name: "skewed", shape: skewed },
  { name: "pairs 1 apart", pairedBy: 1 },
  { name: "pairs, var. x2", pairedBy: 1, inflation: Math.SQRT2 },
];
const oneDate = { name: "one date", metals: 20, correlation: 0.3 };

/** @type {readonly import("./made-up-market.js").MarketCase[]} */
const powerCases = [
  { name: "normal", effect: 0.5 },
  { name: "40 events", effect: 0.5, events: 40 },
  { name: "variance x2", effect: 0.5, inflation: Math.SQRT2 },
  { name: "fat tails", effect: 0.5, shape: fatTails },
  { name: "skewed", effect: 0.5, shape: skewed },
];

/**
 * Studies made-up markets and prints how often each test rejects at 5 %: where nothing happens, and where each release adds half a
 * standard deviation to its first return.
 * @param {number} runs
 */
export function printSizes(runs = 1_000) {
  const note = "20 events unless it says, 120 estimation days, market model; percent of p < 0.05";
  console.log(`${runs} made-up markets: ${note}; Monte-Carlo error ${monteCarloError(runs)}\n`);
  console.log("Nothing happens (* outside 3 to 7)\n");
  const sizes = countAll(sizeCases, runs);
  for (let run = 1; run <= runs; run += 1) {
    countRejections(sizes, oneDateResult(run, oneDate.metals, oneDate.correlation), oneDate.name);
  }
  const names = [...sizeCases.map(({ name }) => name), oneDate.name];
  for (const { to } of tested) console.log(tableOf(sizes, names, to, true));
  console.log("Each release adds half a standard deviation of the abnormal return to its first return (power)\n");
  const powers = countAll(powerCases, runs);
  for (const { to } of tested) {
    console.log(
      tableOf(
        powers,
        powerCases.map(({ name }) => name),
        to,
        false,
      ),
    );
  }
}

/**
 * @param {readonly import("./made-up-market.js").MarketCase[]} cases
 * @param {number} runs
 */
function countAll(cases, runs) {
  /** @type {import("./rejections.js").Counts} */
  const counts = new Map();
  for (const market of cases) {
    for (let run = 1; run <= runs; run += 1) {
      countRejections(counts, runStudy(design, madeUpMarket(run, market)), market.name);
    }
  }
  return counts;
}

/**
 * @param {import("./rejections.js").Counts} counts
 * @param {readonly string[]} names
 * @param {number} to
 * @param {boolean} isMarked
 */
function tableOf(counts, names, to, isMarked) {
  return alignedTable([
    [`[0, ${to}]`, ...names],
    ...significanceTests.map(({ kind }) => [
      kind,
      ...names.map((name) => {
        const text = rejectionText(counts, [name, "metal", to, kind].join("|"));
        return isMarked ? text : text.slice(0, -1);
      }),
    ]),
  ]);
}
