/**
 * Runs what each claim is tested by and says how it came out, a line a test and metal.
 * @param {readonly import("./claims.d.ts").Claim[]} claims
 * @param {import("./verdicts.d.ts").Judging} judging
 * @returns {Promise<import("./verdicts.d.ts").Verdict[]>}
 */
export async function judgeClaims(claims, judging) {
  const judged = await Promise.all(
    claims.map(async ({ told, checks }) => {
      const lines = await Promise.all(checks.map((check) => judges[check.kind](check, judging)));
      return lines.flat().map((line, index) => ({ told: index === 0 ? told : "", ...line }));
    }),
  );
  return judged.flat();
}

const judges = {
  moves: judgeMoves,
  slope: judgeSlope,
  gains: judgeGains,
  record: judgeRecord,
  figure: judgeFigure,
  untestable,
};

async function run(scenario, { assay, folder }) {
  const options = { io: assay.diskIo(folder), dataFolders: [assay.shippedData] };
  const [loaded] = await assay.loadScenarios([scenario], options);
  return assay.runScenario(loaded).result;
}

async function judgeMoves({ scenario, expected, event }, judging) {
  const result = await run(scenario, judging);
  return expected.flatMap(({ group, window: [from, to], direction }) =>
    result.cells
      .filter((cell) => cell.group === group)
      .map((cell) => {
        const tested = cell.windows.find(({ window }) => window.from === from && window.to === to);
        if (tested === undefined) throw new Error(`${scenario} does not test [${from}, ${to}]`);
        const { summary, sample } = tested;
        const [test] = tested.tests;
        const row = cell.included.findIndex(({ release }) => release.id === event);
        const own = row === -1 ? "" : `; that of ${dateOf(event)}: ${percent(sample.car[row])}`;
        return {
          tested: `${link(scenario)}: ${cell.metal} ${direction} after \`${group}\`, ${windowText(from, to)}`,
          verdict: verdictOf(summary, test, direction, judging.power),
          figures:
            `mean abnormal move ${percent(summary.meanCar)}, 95 % CI ${interval(summary)}, n = ${summary.n}, ` +
            `adjusted p ${probability(test.pAdjusted)}${own}`,
        };
      }),
  );
}

function verdictOf({ n, meanCar }, { pAdjusted }, direction, { fewestEvents, tooFewToTell }) {
  if (n < fewestEvents || Number.isNaN(pAdjusted)) return "too little data to tell";
  if (pAdjusted < 0.05) return meanCar > 0 === (direction === "up") ? "borne out" : "contradicted";
  return tooFewToTell(n) ? "too little data to tell" : "not borne out";
}

async function judgeSlope({ scenario, above, event }, judging) {
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

async function judgeGains({ from, to, told }, judging) {
  const series = await metals(Object.keys(told), judging);
  return Object.entries(told).map(([metal, { percent: saidPercent, dollars }]) => {
    const { facts } = lookBack(series.get(metal), from, to, judging);
    const gain = 100 * Math.expm1(facts.return);
    const isTrue = rounds(gain, saidPercent) && rounds(facts.change, dollars);
    return {
      tested: `\`assay performance --from ${from} --to ${to}\`: ${metal}`,
      verdict: isTrue ? "borne out" : "contradicted",
      figures: `from ${facts.from.close} to ${facts.to.close}: ${gain.toFixed(2)} %, ${facts.change} dollars`,
    };
  });
}

async function judgeRecord({ metal, on }, judging) {
  const series = await metals([metal], judging);
  const date = judging.assay.parseCivilDate(on);
  const before = judging.assay.formatCivilDate(date - 1);
  const { facts } = lookBack(series.get(metal), before, on, judging);
  const isRecord = facts.recordsSet > 0 && facts.to.date === date;
  const since = judging.assay.formatCivilDate(facts.recordSince.date);
  return [
    {
      tested: `\`assay performance --from ${before} --to ${on}\`: ${metal}, closes`,
      verdict: isRecord ? "borne out" : "contradicted",
      figures: isRecord
        ? `the close of ${facts.to.close} is higher than every one since ${since}`
        : `the close of ${facts.to.close} is below ${facts.record.close}, the highest since ${since}`,
    },
  ];
}

async function judgeFigure({ release: id, side }, { assay, folder }) {
  const { calendar } = await assay.loadCatalog({ io: assay.diskIo(folder), dataFolders: [assay.shippedData] });
  const release = calendar.releases.find((each) => each.id === id);
  const surprise = assay.surpriseOf(release);
  const found = surprise > 0 ? "above" : surprise < 0 ? "below" : "in line with";
  return [
    {
      tested: `the calendar: ${calendar.indicators.get(release.indicator).name}, ${side} what was expected`,
      verdict: found === side ? "borne out" : "contradicted",
      figures: `${release.actual} against ${release.consensus} expected, on ${assay.formatInstant(release.releasedAt).slice(0, 10)}`,
    },
  ];
}

async function untestable({ what, needs }) {
  return [{ tested: what, verdict: "cannot be tested with the shipped data", figures: `needs ${needs}` }];
}

async function metals(names, { assay, folder }) {
  const { series } = await assay.loadMetals(names, { io: assay.diskIo(folder), dataFolders: [assay.shippedData] });
  return series;
}

function lookBack(series, from, to, { assay }) {
  return assay.lookBack(series, { from: assay.parseCivilDate(from), to: assay.parseCivilDate(to) });
}

/** Whether a number, rounded to as many decimals as were told, is what was told. */
function rounds(value, told) {
  const decimals = told.includes(".") ? told.length - told.indexOf(".") - 1 : 0;
  return value.toFixed(decimals) === told;
}

function percent(fraction) {
  const text = (100 * fraction).toFixed(2);
  return `${Number(text) === 0 ? text.replace("-", "") : text} %`;
}

function interval({ ciLow, ciHigh }) {
  return `${(100 * ciLow).toFixed(2)} .. ${(100 * ciHigh).toFixed(2)}`;
}

function probability(p) {
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

function windowText(from, to) {
  return from === to ? `[${from}]` : `[${from}, ${to}]`;
}

function dateOf(event) {
  return event.slice(event.indexOf("@") + 1, -10);
}

function link(file) {
  return `[${file}](${file})`;
}
