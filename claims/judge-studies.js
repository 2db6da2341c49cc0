import { dateOf, interval, link, percent, probability, windowText } from "./verdict-text.js";

/** Whether the mean moves of groups went the way that was told. */
export async function judgeMoves({ scenario, expected, event }, judging) {
  const result = await run(scenario, judging);
  return expected.flatMap(({ group, window, direction }) =>
    result.cells
      .filter((cell) => cell.group === group)
      .map((cell) => {
        const tested = cell.windows.find((each) => isWindow(each.window, window));
        if (tested === undefined) throw new Error(`${scenario} does not test ${windowText(window)}`);
        const { summary, sample } = tested;
        const [{ test, pAdjusted }] = tested.tests;
        const row = cell.included.findIndex(({ release }) => release.id === event);
        const own = row === -1 ? "" : `; that of ${dateOf(event)}: ${percent(sample.car[row])}`;
        return {
          tested: `${link(scenario)}: ${cell.metal} ${direction} after \`${group}\`, ${windowText(window)}`,
          verdict: verdictOf({ n: summary.n, value: summary.meanCar, pAdjusted }, direction, judging),
          figures:
            summary.n === 1
              ? `abnormal move ${percent(summary.meanCar)}, n = 1${own}`
              : `mean abnormal move ${percent(summary.meanCar)}, ${interval(summary.adjustedLow, summary.adjustedHigh)}, n = ${summary.n}, ` +
                `${probability(pAdjusted, test, countOf(result.familySize, "test"))}${own}`,
        };
      }),
  );
}

/** Whether the moves of one group are larger than those of another, or smaller. */
export async function judgeDifference({ scenario, groups: [a, b], window, direction }, judging) {
  const { comparisons } = await run(scenario, judging);
  const found = comparisons.filter((each) => each.groupA === a && each.groupB === b && isWindow(each.window, window));
  if (found.length === 0) throw new Error(`${scenario} does not compare ${a} with ${b} over ${windowText(window)}`);
  return found.map(({ metal, difference, ciLow, ciHigh, nA, nB, pAdjusted }) => ({
    tested: `${link(scenario)}: ${metal} ${direction === "up" ? "higher" : "lower"} after \`${a}\` than after \`${b}\`, ${windowText(window)}`,
    verdict: verdictOf({ n: Math.min(nA, nB), value: difference, pAdjusted }, direction, judging),
    figures: `difference ${percent(difference)}, ${interval(ciLow, ciHigh)}, n = ${nA} and ${nB}, ${probability(pAdjusted, "Welch", countOf(comparisons.length, "comparison"))}`,
  }));
}

/** Whether the moves go up and down with the surprise, or against it. */
export async function judgeResponse({ scenario, window, direction }, judging) {
  const { responses, design } = await run(scenario, judging);
  const slopes = responses.flatMap(({ terms }) => terms.filter((each) => each.pAdjusted >= 0)).length;
  const found = responses.filter((each) => isWindow(each.window, window));
  if (found.length === 0) throw new Error(`${scenario} has no response over ${windowText(window)}`);
  return found.map(({ metal, n, terms }) => {
    const { estimate, ciLow, ciHigh, pAdjusted } = terms.find(({ term }) => term === "surprise");
    return {
      tested: `${link(scenario)}: ${metal} ${direction} per standard deviation of surprise, ${windowText(window)}`,
      verdict: verdictOf({ n, value: estimate, pAdjusted }, direction, judging),
      figures: `slope ${percent(estimate)}, ${interval(ciLow, ciHigh)}, n = ${n}, ${probability(pAdjusted, design.response.covariance, countOf(slopes, "slope"))}`,
    };
  });
}

/** Whether moves of a group are larger than on days that match, whichever way they go. */
export async function judgeVolatility({ scenario, groups, window }, judging) {
  const { volatility } = await run(scenario, judging);
  const found = volatility.filter((each) => groups.includes(each.group) && isWindow(each.window, window));
  if (found.length === 0)
    throw new Error(`${scenario} does not compare moves over ${windowText(window)} with other days`);
  return found.map(({ group, metal, n, matchedDays, meanAbsolute, matchedMeanAbsolute, absoluteRatio, pAdjusted }) => ({
    tested: `${link(scenario)}: ${metal} moves more after \`${group}\` than on days that match, ${windowText(window)}`,
    verdict: verdictOf({ n, value: absoluteRatio - 1, pAdjusted }, "up", judging),
    figures:
      `mean size ${percent(meanAbsolute)} against ${percent(matchedMeanAbsolute)}, n = ${n} and ${matchedDays} days, ` +
      probability(pAdjusted, "Brown-Forsythe", countOf(volatility.length, "test")),
  }));
}

/** Whether the slopes of a model, one an event, lie above a number. */
export async function judgeSlope({ scenario, above, event }, judging) {
  const { design, cells } = await run(scenario, judging);
  return cells.map(({ metal, included }) => {
    const slopes = included.map(({ betas }) => betas[0]).toSorted((a, b) => a - b);
    const own = included.find(({ release }) => release.id === event).betas[0];
    const share = slopes.filter((slope) => slope > above).length / slopes.length;
    const median = (slopes[(slopes.length - 1) >> 1] + slopes[slopes.length >> 1]) / 2;
    return {
      tested: `${link(scenario)}: ${metal} per 1 % of ${design.model.factors[0]}, more than ${above} %`,
      verdict: share >= 0.95 ? "borne out" : share <= 0.05 ? "contradicted" : "not borne out",
      figures:
        `median ${median.toFixed(2)} % over ${slopes.length} windows of ${design.estimation.length} sessions, more than ${above} % in ` +
        `${Math.round(100 * share)} % of them; in the one before ${dateOf(event)}: ${own.toFixed(2)} %`,
    };
  });
}

async function run(scenario, { assay, folder }) {
  const options = { io: assay.diskIo(folder), dataFolders: [assay.shippedData] };
  const [loaded] = await assay.loadScenarios([scenario], options);
  return assay.runScenario(loaded).result;
}

function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function isWindow(window, [from, to]) {
  return window.from === from && window.to === to;
}

/** A number and its adjusted p, held against the direction that was told; `n` is the smallest sample behind it. */
function verdictOf({ n, value, pAdjusted }, direction, { power: { fewestEvents, tooFewToTell } }) {
  if (n < fewestEvents || Number.isNaN(pAdjusted)) return "too little data to tell";
  if (pAdjusted < 0.05) return value > 0 === (direction === "up") ? "borne out" : "contradicted";
  return tooFewToTell(n) ? "too little data to tell" : "not borne out";
}
