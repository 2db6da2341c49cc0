/** The markets in which `npm run bench -- size` counts rejections. */

/** @type {import("./made-up-market.js").Shape} Student's t with 3 degrees of freedom, scaled to variance 1. */
const fatTails = (draw, [first, second, third]) => draw / Math.sqrt(first ** 2 + second ** 2 + third ** 2);

/** @type {import("./made-up-market.js").Shape} A centred chi-square with 4 degrees of freedom, scaled to variance 1 (skewness 1.4). */
const skewed = (draw, [first, second, third]) => (draw ** 2 + first ** 2 + second ** 2 + third ** 2 - 4) / Math.sqrt(8);

const inflation = Math.SQRT2;

const normal = { name: "normal" };
const ten = { name: "10 events", events: 10 };
const forty = { name: "40 events", events: 40 };
const wild = { name: "variance x2", inflation };
const clusters = { name: "clusters", areClustered: true };
const fat = { name: "fat tails", shape: fatTails };
const skew = { name: "skewed", shape: skewed };

/**
 * Events whose windows are apart.
 * @type {readonly import("./made-up-market.js").MarketCase[]}
 */
export const apartMarkets = [normal, { name: "6 events", events: 6 }, ten, forty, wild, clusters, fat, skew];

/**
 * Pairs of events that share a day or sessions of their windows, and a row of events a week from each other.
 * @type {readonly import("./made-up-market.js").MarketCase[]}
 */
export const nearMarkets = [
  { name: "same day", pairedBy: 0 },
  { name: "1 apart", pairedBy: 1 },
  { name: "2 apart", pairedBy: 2 },
  { name: "5 apart", pairedBy: 5 },
  { name: "1 apart, x2", pairedBy: 1, inflation },
  { name: "1 apart, clusters", pairedBy: 1, areClustered: true },
  { name: "weekly", every: 5 },
];

/**
 * One release that hits so many metals, whose errors have that correlation with each other.
 * @type {readonly import("./one-date.js").OneDateCase[]}
 */
export const oneDateMarkets = [
  { name: "4 metals", metals: 4, correlation: 0.6 },
  { name: "20 metals", metals: 20, correlation: 0.3 },
];

/**
 * Half a standard deviation of the sum of so many returns, a part in each.
 * @param {number} returns
 */
const half = (returns) => ({ size: 0.5 / Math.sqrt(returns), returns });

/**
 * An effect planted in one of the markets above, and the window [0, to] in which it is sought.
 * @typedef {{ name: string, market: import("./made-up-market.js").MarketCase, effect: { size: number, returns: number }, to: number }} PowerCase
 */

/**
 * The effect is in the first return alone, and that return is tested.
 * @type {readonly PowerCase[]}
 */
export const dayPowers = [normal, ten, forty, wild, clusters, fat, skew].map((market) => ({
  name: market.name,
  market,
  effect: half(1),
  to: 0,
}));

/**
 * The effect is in the first of several tested returns, or in equal parts in all of them.
 * @type {readonly PowerCase[]}
 */
export const windowPowers = [
  { name: "first of 3", market: normal, effect: half(1), to: 2 },
  { name: "first of 11", market: normal, effect: half(1), to: 10 },
  { name: "all 3", market: normal, effect: half(3), to: 2 },
  { name: "all 11", market: normal, effect: half(11), to: 10 },
  { name: "all 11, x2", market: wild, effect: half(11), to: 10 },
  { name: "all 11, clusters", market: clusters, effect: half(11), to: 10 },
  { name: "all 11, fat", market: fat, effect: half(11), to: 10 },
];
