/** Data folders of any size: seeded random walks in place of prices, so that a bench needs nobody's data. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { normalDraws } from "./normal-draws.js";

const day = 86_400_000;
const seed = 20_260_101;
// New York's rules for daylight saving are known from here on, and a Friday makes the first week short.
const firstDay = Date.UTC(1970, 0, 2);

/**
 * Writes a data folder and a scenario over all of it. Each indicator has `releases` of them, evenly over the weekdays of 84 years;
 * each metal a close on every weekday.
 * @param {string} folder
 * @param {{ indicators: number, releases: number, metals: number, tests?: string, window?: string, keys?: string }} size `keys`: further
 *   lines of the scenario
 * @returns {Promise<readonly string[]>} arguments that make `assay` run the scenario
 */
export async function writeStudy(folder, { indicators, releases, metals, tests = "all", window, keys = "" }) {
  const dates = weekdays(21_915);
  const names = Array.from({ length: metals }, (_, index) => `metal-${index + 1}`);
  const news = Array.from({ length: indicators }, (_, index) => `news-${index + 1}`);
  await mkdir(join(folder, "prices"), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "instruments.yaml"), names.map(instrumentEntry).join("\n")),
    writeFile(join(folder, "indicators.yaml"), news.map(indicatorEntry).join("\n")),
    writeFile(join(folder, "calendar.csv"), calendar(news, releases, dates)),
    writeFile(join(folder, "scenario.yaml"), `${scenario(names, news, tests, window)}${keys}`),
    ...names.map((name) => writeFile(join(folder, "prices", `${name}.csv`), dailyCloses(name, dates))),
  ]);
  return ["run", join(folder, "scenario.yaml"), "--data", folder, "--out", join(folder, "results"), "--quiet"];
}

/**
 * Writes one-minute bars, as an exchange's export has them.
 * @param {string} path
 * @param {number} count
 */
export async function writeMinuteBars(path, count) {
  const start = Date.UTC(2025, 0, 1);
  let close = 2_600;
  const rows = Array.from(normalDraws(seed, "bars", count), (draw, index) => {
    const open = close;
    close *= Math.exp(0.0002 * draw);
    const stamp = new Date(start + index * 60_000).toISOString().replace(".000Z", "Z");
    const [high, low] = [Math.max(open, close) + 0.4, Math.min(open, close) - 0.4];
    return `${stamp},${[open, high, low, close].map((price) => price.toFixed(2)).join(",")},${index % 977}`;
  });
  await writeFile(path, `timestamp,open,high,low,close,volume\n${rows.join("\n")}\n`);
}

/** @param {number} count */
function weekdays(count) {
  const dates = [];
  for (let at = firstDay; dates.length < count; at += day) {
    if (![0, 6].includes(new Date(at).getUTCDay())) dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}

/** @param {string} id */
function instrumentEntry(id) {
  const close = 'close: { time: "17:00", zone: America/New_York }';
  return `${id}:\n  name: Made-up ${id}\n  unit: USD\n  prices: prices/${id}.csv\n  ${close}\n`;
}

/** @param {string} id */
function indicatorEntry(id) {
  return `${id}:\n  name: Made-up ${id}\n  unit: percent\n  release: { time: "08:30", zone: America/New_York }\n`;
}

/**
 * @param {readonly string[]} news
 * @param {number} releases
 * @param {readonly string[]} dates
 */
function calendar(news, releases, dates) {
  // The first events need an estimation window before them, the last an event window after.
  const [first, last] = [200, dates.length - 20];
  const rows = news.flatMap((indicator, index) => {
    const draws = normalDraws(seed, indicator, releases);
    return Array.from({ length: releases }, (_, release) => {
      const at = first + Math.floor(((release + index / news.length) / releases) * (last - first));
      return `${dates[at]},${indicator},${(0.2 + 0.1 * (draws[release] ?? 0)).toFixed(1)},0.2,0.2`;
    });
  });
  return `date,indicator,actual,consensus,previous\n${rows.join("\n")}\n`;
}

/**
 * @param {string} name
 * @param {readonly string[]} dates
 */
function dailyCloses(name, dates) {
  const draws = normalDraws(seed, name, dates.length);
  let close = 1_000;
  const rows = dates.map((date, index) => `${date},${(close *= Math.exp(0.01 * (draws[index] ?? 0))).toPrecision(8)}`);
  return `date,close\n${rows.join("\n")}\n`;
}

/**
 * @param {readonly string[]} metals
 * @param {readonly string[]} news
 * @param {string} tests
 * @param {string} window
 */
function scenario(metals, news, tests, window = "{ from: -5, to: 5 }") {
  return `name: Made-up releases
metals: [${metals.join(", ")}]
events: { release: [${news.join(", ")}] }
window: ${window}
tested: [[0, 0], [0, 2], [-5, 5]]
estimation: { length: 120, gap: 5, minimum: 60 }
model: mean-adjusted
tests: ${tests}
collisions: { with: [${news.join(", ")}] }
`;
}
