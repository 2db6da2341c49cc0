/** Counting how often tests reject at 5 % where nothing happened. */

const level = 0.05;

/**
 * Counts of p-values and of those below 5 %, by key.
 * @typedef {Map<string, { tried: number, rejected: number }>} Counts
 */

/**
 * Adds every test of a study to the counts. Undefined p-values are not tried.
 * @param {Counts} counts
 * @param {import("../dist/study/result.js").StudyResult} result
 * @param {string} prefix of the key, before metal, window and test
 */
export function countRejections(counts, result, prefix) {
  for (const { metal, windows } of result.cells) {
    for (const { window, tests } of windows) {
      for (const { test, pValue } of tests) {
        const key = [prefix, metal, window.to, test].join("|");
        const count = counts.get(key) ?? { tried: 0, rejected: 0 };
        if (!Number.isNaN(pValue)) count.tried += 1;
        if (pValue < level) count.rejected += 1;
        counts.set(key, count);
      }
    }
  }
}

/**
 * The share of rejections under a key in percent, marked where it is outside 3 to 7 %; "-" where the test is never defined.
 * @param {Counts} counts
 * @param {string} key
 */
export function rejectionText(counts, key) {
  const { tried, rejected } = counts.get(key) ?? { tried: 0, rejected: 0 };
  if (tried === 0) return "- ";
  const share = (100 * rejected) / tried;
  return `${share.toFixed(1)}${share >= 3 && share <= 7 ? " " : "*"}`;
}

/**
 * Standard error of a share of 5 % counted in that many trials, in percent.
 * @param {number} trials
 */
export function monteCarloError(trials) {
  return (100 * Math.sqrt((level * (1 - level)) / trials)).toFixed(1);
}
