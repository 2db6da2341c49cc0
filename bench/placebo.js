import { makeCalendar } from "../dist/calendar/calendar.js";
import { makeRelease } from "../dist/calendar/release.js";
import { randomFor } from "../dist/kernels/random.js";
import { isMajor, loadCatalog } from "../dist/pipeline/loading/catalog.js";
import { diskIo, shippedData } from "../dist/sources/disk.js";
import { readPriceSeries } from "../dist/sources/price-csv.js";
import { plainDesign } from "../dist/study/design/study-design.js";
import { significanceTests } from "../dist/study/inference/tests/index.js";
import { runStudy } from "../dist/study/run-study.js";
import { civilDateIn, localInstants } from "../dist/time/zone-clock.js";
import { packageFolder } from "./measure.js";
import { describeReturns, returnsNote } from "./placebo-returns.js";
import { collect, monteCarloError, rejectionText } from "./rejections.js";
import { alignedTable } from "./table.js";

const eventsEach = 40;
// Calendars are studied as groups of one study, so many at a time that their panels stay small in memory.
const batch = 50;
const zone = "America/New_York";
const halfPastEight = 8 * 60 + 30;
const seed = 1;
const metals = ["gold", "silver"];
const window = { from: -5, to: 5 };
const estimation = { length: 120, gap: 5, minimum: 60 };
const kinds = significanceTests.map((test) => test.kind);
const tested = [
  { from: 0, to: 0 },
  { from: 0, to: 2 },
];
const models = [
  { kind: "mean-adjusted", factors: [], asOf: 0 },
  { kind: "market", factors: ["eurusd"], asOf: 0 },
];

/**
 * Draws calendars of releases that never were on the shipped prices of gold and silver, studies them, and prints how often each test
 * rejects at 5 %: on days without a true release (CPI, payrolls, ISM, Fed), on any day, and on any two days that follow each other. More
 * calendars go on from fewer: the first thousand are always the same.
 * @param {number} calendars
 */
export async function printPlacebo(calendars = 1_000) {
  const { series, trueDays } = await readShipped();
  const note = `${calendars} calendars of ${eventsEach} events; percent of p < 0.05; * outside 3 to 7`;
  console.log(`Placebo on real prices: ${note}; Monte-Carlo error ${monteCarloError(calendars)}\n`);
  for (const [title, excluded, together] of /** @type {const} */ ([
    ["Days without a release", trueDays, 1],
    ["Any day", new Set(), 1],
    ["Any day and the next", new Set(), 2],
  ])) {
    const days = candidateDays(series, excluded);
    const { pValues, included } = studyAll(series, days, calendars, together);
    console.log(`${title} (${days.length} to draw from; ${included.toFixed(1)} events included on average)\n`);
    console.log(alignedTable(shareRows(pValues)));
    console.log(alignedTable(describeReturns(series, days, { models, metals, window, estimation })));
  }
  console.log(returnsNote);
}

async function readShipped() {
  const io = diskIo(packageFolder);
  const folders = await loadCatalog({ io, dataFolders: [shippedData] }, isMajor);
  const entries = ["gold", "silver", "eurusd"].map((id) => folders.instruments.get(id));
  const read = await Promise.all(entries.flatMap((entry) => (entry === undefined ? [] : [readPriceSeries(io, entry)])));
  const trueDays = new Set(folders.calendar.releases.map((release) => civilDateIn(release.releasedAt, zone)));
  return { series: new Map(read.map(({ series }) => [series.instrument.id, series])), trueDays };
}

/**
 * Dates of closes, with room for the windows on both sides, that are not excluded.
 * @param {ReadonlyMap<string, import("../dist/market/price-series.js").PriceSeries>} series
 * @param {ReadonlySet<number>} excluded
 */
function candidateDays(series, excluded) {
  const instants = series.get("gold")?.instants ?? new Float64Array();
  const first = estimation.length + estimation.gap - window.from + 1;
  return Array.from(instants, (instant, index) => ({ index, date: civilDateIn(instant, zone) })).filter(
    ({ index, date }) => index >= first && index < instants.length - window.to && !excluded.has(date),
  );
}

/**
 * @param {ReadonlyMap<string, import("../dist/market/price-series.js").PriceSeries>} series
 * @param {readonly { index: number, date: number }[]} days
 * @param {number} calendars
 * @param {number} together how many sessions in a row have a release
 */
function studyAll(series, days, calendars, together) {
  /** @type {import("./rejections.js").PValues} */
  const pValues = new Map();
  let events = 0;
  let cells = 0;
  for (let start = 0; start < calendars; start += batch) {
    const names = Array.from(
      { length: Math.min(batch, calendars - start) },
      (_, index) => `placebo-${start + index + 1}`,
    );
    const calendar = makeCalendar(
      new Map(names.map(placeboIndicator)),
      names.flatMap((name) => drawReleases(name, days, together)),
    );
    for (const model of models) {
      const result = runStudy(designOf(names, model), { calendar, series });
      collect(pValues, result, model.kind);
      cells += result.cells.length;
      for (const cell of result.cells) events += cell.included.length;
    }
  }
  return { pValues, included: events / cells };
}

/** @param {string} id */
function placeboIndicator(id) {
  const indicator = { id, name: id, unit: "", report: id, time: "08:30", zone };
  return /** @type {const} */ ([id, indicator]);
}

/**
 * Draws days, or rows of days, one by one and keeps those whose event windows overlap none of the windows before.
 * @param {string} name
 * @param {readonly { index: number, date: number }[]} days
 * @param {number} together
 */
function drawReleases(name, days, together) {
  const random = randomFor(seed, name);
  const apart = window.to - window.from + 1;
  const kept = [];
  while (kept.length < eventsEach) {
    const at = random.nextInt(days.length);
    const row = days.slice(at, at + together);
    const isWhole = row.length === together && row[together - 1].index === row[0].index + together - 1;
    if (isWhole && kept.every(({ index }) => row.every((day) => Math.abs(index - day.index) >= apart)))
      kept.push(...row);
  }
  return kept.map(({ date }) =>
    makeRelease({ indicator: name, releasedAt: localInstants(date, halfPastEight, zone)[0] }),
  );
}

/**
 * @param {readonly string[]} names
 * @param {(typeof models)[number]} model
 */
function designOf(names, model) {
  return {
    ...plainDesign,
    name: "placebo",
    metals,
    groups: names.map((name) => ({ name, indicators: [name], surprise: { kind: "any" } })),
    window,
    tested,
    estimation,
    model,
    tests: kinds,
    seed,
  };
}

/** @param {import("./rejections.js").PValues} pValues */
function shareRows(pValues) {
  const rows = models.flatMap(({ kind }) => metals.flatMap((metal) => tested.map(({ to }) => ({ kind, metal, to }))));
  return [
    ["rejections", ...kinds],
    ...rows.map(({ kind, metal, to }) => [
      `${kind} ${metal} [0,${to}]`,
      ...kinds.map((test) => rejectionText(pValues, [kind, metal, to, test].join("|"))),
    ]),
  ];
}
