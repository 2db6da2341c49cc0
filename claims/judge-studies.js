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
        const verdict = verdictOf({ n: summary.n, value: summary.meanCar, pAdjusted }, direction, judging);
        const row = cell.included.findIndex(({ release }) => release.id === event);
        const own = row === -1 ? "" : `; that of ${dateOf(event)}: ${percent(sample.car[row])}`;
        return {
          tested: `${link(scenario)}: ${cell.metal} ${direction} after \`${group}\`, ${windowText(window)}`,
          verdict,
          figures:
            summary.n === 1
              ? `abnormal move ${percent(summary.meanCar)}, n = 1${own}`
              : `mean abnormal move ${percent(summary.meanCar)}, ${interval(summary.adjustedLow, summary.adjustedHigh)}, n = ${summary.n}, ` +
                `${probability(pAdjusted, test, countOf(result.familySize, "test"))}${own}`,
          throughout: throughoutOf(result, { group, against: null, metal: cell.metal, window }, verdict, judging),
        };
      }),
  );
}

/** Whether the moves of one group are larger than those of another, or smaller. */
export async function judgeDifference({ scenario, groups: [a, b], window, direction }, judging) {
  const result = await run(scenario, judging);
  const found = result.comparisons.filter(
    (each) => each.groupA === a && each.groupB === b && isWindow(each.window, window),
  );
  if (found.length === 0) throw new Error(`${scenario} does not compare ${a} with ${b} over ${windowText(window)}`);
  const count = countOf(result.comparisons.length, "comparison");
  return found.map(({ metal, difference, ciLow, ciHigh, nA, nB, pAdjusted }) => {
    const verdict = verdictOf({ n: Math.min(nA, nB), value: difference, pAdjusted }, direction, judging);
    return {
      tested: `${link(scenario)}: ${metal} ${direction === "up" ? "higher" : "lower"} after \`${a}\` than after \`${b}\`, ${windowText(window)}`,
      verdict,
      figures: `difference ${percent(difference)}, ${interval(ciLow, ciHigh)}, n = ${nA} and ${nB}, ${probability(pAdjusted, "Welch", count)}`,
      throughout: throughoutOf(result, { group: a, against: b, metal, window }, verdict, judging),
    };
  });
}

/** Whether the moves go up and down with the surprise, or against it. */
export async function judgeResponse({ scenario, window, direction }, judging) {
  const result = await run(scenario, judging);
  const { responses, design } = result;
  const slopes = responses.flatMap(({ terms }) => terms.filter((each) => each.pAdjusted >= 0)).length;
  const found = responses.filter((each) => isWindow(each.window, window));
  if (found.length === 0) throw new Error(`${scenario} has no response over ${windowText(window)}`);
  return found.map(({ group, metal, n, terms }) => {
    const { estimate, ciLow, ciHigh, pAdjusted } = terms.find(({ term }) => term === "surprise");
    const verdict = verdictOf({ n, value: estimate, pAdjusted }, direction, judging);
    return {
      tested: `${link(scenario)}: ${metal} ${direction} per standard deviation of surprise, ${windowText(window)}`,
      verdict,
      figures: `slope ${percent(estimate)}, ${interval(ciLow, ciHigh)}, n = ${n}, ${probability(pAdjusted, design.response.covariance, countOf(slopes, "slope"))}`,
      throughout: throughoutOf(result, { group, against: null, term: "surprise", metal, window }, verdict, judging),
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

/**
 * Whether the slopes of a model lie above a number, by the mean of those whose estimation windows share no session, from the latest back: of an
 * event a month, neighbouring windows share nearly all of theirs and are no evidence of their own.
 */
export async function judgeSlope({ scenario, above, event }, judging) {
  const { design, cells } = await run(scenario, judging);
  const { meanInterval, fewestEvents, halvesPhrases } = judging.study;
  const { length } = design.estimation;
  return cells.map(({ metal, included }) => {
    const apart = windowsApart(included, length);
    const meanOf = (events) => meanInterval(Float64Array.from(events, ({ betas }) => betas[0]));
    const slopeWords = ({ mean, low, high }) =>
      `${mean.toFixed(2)} % (95 % CI ${low.toFixed(2)} .. ${high.toFixed(2)})`;
    const whole = meanOf(apart);
    const own = included.find(({ release }) => release.id === event).betas[0];
    const half = apart.length >> 1;
    const halves = [apart.slice(0, half), apart.slice(half)];
    const stretches = halves.map((events) => {
      return { from: events[0]?.release.releasedAt, to: events.at(-1)?.release.releasedAt };
    });
    const phrases = half < 2 ? null : halvesPhrases(...stretches);
    return {
      tested: `${link(scenario)}: ${metal} per 1 % of ${design.model.factors[0]}, more than ${above} %`,
      verdict:
        apart.length < fewestEvents
          ? "too little data to tell"
          : whole.low > above
            ? "borne out"
            : whole.high < above
              ? "contradicted"
              : "not borne out",
      figures:
        `mean ${slopeWords(whole)} over ${apart.length} windows of ${length} sessions that share none; in the one before ` +
        `${dateOf(event)}: ${own.toFixed(2)} %`,
      throughout:
        phrases === null ? "" : halves.map((events, at) => `${slopeWords(meanOf(events))} ${phrases[at]}`).join(", "),
    };
  });
}

/** Events whose estimation windows share no observation, from the latest back, in order of release. */
function windowsApart(included, length) {
  const kept = [];
  for (const each of included.toReversed()) {
    if (kept.length === 0 || kept[0].day0 - each.day0 >= length) kept.unshift(each);
  }
  return kept;
}

/** Whether what a verdict rests on holds throughout; nothing where the data neither bear out nor contradict. */
function throughoutOf({ stability }, { group, against, term = null, metal, window }, verdict, { study }) {
  if (verdict !== "borne out" && verdict !== "contradicted") return "";
  const found = stability.find(
    (each) =>
      each.group === group &&
      each.against === against &&
      each.term === term &&
      each.metal === metal &&
      isWindow(each.window, window),
  );
  return found === undefined || !found.isFinding ? "" : study.throughoutWords(found).replaceAll("\u00a0", " ");
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
function verdictOf({ n, value, pAdjusted }, direction, { study: { fewestEvents, tooFewToTell } }) {
  if (n < fewestEvents || Number.isNaN(pAdjusted)) return "too little data to tell";
  if (pAdjusted < 0.05) return value > 0 === (direction === "up") ? "borne out" : "contradicted";
  return tooFewToTell(n) ? "too little data to tell" : "not borne out";
}
