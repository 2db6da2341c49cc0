/** Gains that were told, held against the closes. */
export async function judgeGains({ from, to, told }, judging) {
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

/** Whether the close of a date is above every one before it. */
export async function judgeRecord({ metal, on }, judging) {
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

/** Whether the bars of a date closed above a price, and when first. */
export async function judgeReached({ metal, above, on }, judging) {
  const { formatInstant } = judging.assay;
  const prices = (await metals([metal], judging)).get(metal);
  const isOfDay = (at) => formatInstant(at).startsWith(on);
  const ofDay = [...prices.instants.keys()].filter((at) => isOfDay(prices.instants[at]));
  const first = ofDay.find((at) => prices.closes[at] > above);
  const highest = Math.max(...ofDay.map((at) => prices.closes[at]));
  return [
    {
      tested: `the bars of ${metal}: above ${above} on ${on} (UTC)`,
      verdict: first === undefined ? "contradicted" : "borne out",
      figures:
        first === undefined
          ? `the highest close of a bar was ${highest}`
          : `the first bar to close above it ended at ${formatInstant(prices.instants[first]).slice(11, 16)}, at ${prices.closes[first]}; the highest of the day closed at ${highest}`,
    },
  ];
}

/** On which side of its consensus a figure of the calendar is. */
export async function judgeFigure({ release: id, side }, { assay, folder }) {
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
