/** Counting how often tests reject at 5 % where nothing happened. */

const level = 0.05;

/**
 * The defined p-values of trials, by key.
 * @typedef {Map<string, number[]>} PValues
 */

/**
 * Adds every defined p-value of a study.
 * @param {PValues} pValues
 * @param {Pick<import("../dist/study/result/study-result.js").StudyResult, "cells">} result
 * @param {string} prefix of the key, before metal, window and test
 */
export function collect(pValues, result, prefix) {
  for (const { metal, windows } of result.cells) {
    for (const { window, tests } of windows) {
      for (const { test, pValue } of tests) {
        const key = [prefix, metal, window.to, test].join("|");
        const known = pValues.get(key) ?? [];
        pValues.set(key, known);
        if (!Number.isNaN(pValue)) known.push(pValue);
      }
    }
  }
}

/**
 * The share of rejections under a key in percent, marked where it is outside 3 to 7 %; "-" where the test is never defined.
 * @param {PValues} pValues
 * @param {string} key
 */
export function rejectionText(pValues, key) {
  const tried = pValues.get(key) ?? [];
  return tried.length === 0 ? "- " : `${percent(share(tried, (p) => p < level))}${holdsLevel(tried) ? " " : "*"}`;
}

/**
 * Power at a true level of 5 %, in percent: the share of p-values below the one that 5 % of those under the null are below, where those
 * equal to it count in the part that makes it 5 %. Marked where the test itself does not hold its level, so that nobody has this power.
 * @param {PValues} pValues
 * @param {string} key
 * @param {string} nullKey of the same market without an effect
 */
export function powerText(pValues, key, nullKey) {
  const tried = pValues.get(key) ?? [];
  const under = (pValues.get(nullKey) ?? []).toSorted((a, b) => a - b);
  const limit = under[Math.floor(level * under.length)];
  if (tried.length === 0 || limit === undefined) return "- ";
  const part = (level - share(under, (p) => p < limit)) / share(under, (p) => p === limit);
  const power = share(tried, (p) => p < limit) + part * share(tried, (p) => p === limit);
  return `${percent(power)}${holdsLevel(under) ? " " : "*"}`;
}

/** @param {readonly number[]} pValues under the null */
function holdsLevel(pValues) {
  const rejected = share(pValues, (p) => p < level);
  return rejected >= 0.03 && rejected <= 0.07;
}

/**
 * @param {readonly number[]} pValues
 * @param {(p: number) => boolean} isCounted
 */
function share(pValues, isCounted) {
  return pValues.filter(isCounted).length / pValues.length;
}

/** @param {number} fraction */
function percent(fraction) {
  return (100 * fraction).toFixed(1);
}

/**
 * Standard error of a share of 5 % counted in that many trials, in percent.
 * @param {number} trials
 */
export function monteCarloError(trials) {
  return percent(Math.sqrt((level * (1 - level)) / trials));
}
