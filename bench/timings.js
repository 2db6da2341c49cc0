import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskIo } from "../dist/sources/disk.js";
import { readPriceSeries } from "../dist/sources/price-csv.js";
import { writeMinuteBars, writeStudy } from "./made-up-data.js";
import { packageFolder, peakMemoryOf, runAssay, timeWork } from "./measure.js";
import { alignedTable } from "./table.js";

const megabyte = 1e6;

/** Measures what a user waits for, against its budget. A table, not a verdict: the machine has other work too. */
export async function printTimings() {
  const folder = await mkdtemp(join(tmpdir(), "assay-bench-"));
  try {
    const rows = [["what", "median", "least", "budget", "median / budget"], ...(await measureAll(folder))];
    console.log(alignedTable(rows));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function measureAll(folder) {
  const scenario = "scenarios/cpi-above-expectations.yaml";
  const out = ["--out", join(folder, "shipped"), "--quiet"];
  const thousand = await writeStudy(join(folder, "thousand"), { indicators: 1, releases: 1_000, metals: 1 });
  const many = { indicators: 10, releases: 1_000, metals: 4 };
  const everyTest = await writeStudy(join(folder, "every-test"), many);
  const usual = "[csect_t, patell_z, bmp_t, sign_z, gsign_z, wilcoxon_z, rank_z, signflip_p]";
  const tenThousand = await writeStudy(join(folder, "ten-thousand"), { ...many, tests: usual });
  const wide = { indicators: 1, releases: 500, metals: 5, window: "{ from: -20, to: 20 }" };
  const fiveMetals = await writeStudy(join(folder, "five-metals"), wide);
  const oneMetal = await writeStudy(join(folder, "one-metal"), { ...many, metals: 1 });
  const placebo = await writeStudy(join(folder, "placebo"), {
    indicators: 1,
    releases: 140,
    metals: 4,
    tests: "[csect_t, bmp_t]",
    keys: "placebo: 10000\nvolatility: true\nadjust: romano-wolf\n",
  });
  const thirty = ["report", await writeCopies(join(folder, "thirty"), scenario, 30), ...out];
  const bars = join(folder, "bars.csv");
  await writeMinuteBars(bars, 300_000);
  const rows = [
    await timed("assay --help", 0.2, 11, () => runAssay(["--help"])),
    await timed("assay check of a shipped scenario", 0.3, 11, () => runAssay(["check", scenario])),
    await timed("assay run of a shipped scenario", 1, 7, () => runAssay(["run", scenario, ...out])),
    await timed("assay report of a shipped scenario", 2, 7, () => runAssay(["report", scenario, ...out])),
    await kilobytes("  its page", 500, join(folder, "shipped/cpi-above-expectations/report.html")),
    await timed("assay report of 30 scenarios, with an index", 20, 3, () => runAssay(thirty)),
    await timed("1,000 events x 1 metal, all tests", 1, 7, () => runAssay(thousand)),
    await memory("  its peak memory", 120, 5, () => peakMemoryOf(thousand)),
    await timed("500 releases x 5 metals x 41 observations, all tests", 1, 7, () => runAssay(fiveMetals)),
    await timed("10,000 events x 1 metal, all tests", 3, 5, () => runAssay(oneMetal)),
    await timed("10,000 events x 4 metals, all tests", 6, 5, () => runAssay(everyTest)),
    await timed("10,000 events x 4 metals, eight tests", 3, 5, () => runAssay(tenThousand)),
    await memory("  its peak memory", 300, 5, () => peakMemoryOf(tenThousand)),
    await timed("10,000 placebo draws, 140 events x 4 metals", 10, 3, () => runAssay(placebo)),
    await timed("  the same on one thread", 10, 3, () => runAssay([...placebo, "--threads", "1"])),
    await timed("300,000 one-minute bars, in process", 0.5, 9, () => readBars(bars)),
  ];
  const real = join(packageFolder, "../shared/data/prices/intraday/XAUUSD-1m.csv.gz");
  if (await exists(real)) {
    rows.push(await timed("295,785 real bars, gzipped, in process", 0.5, 9, () => readBars(real)));
  } else {
    console.error(`SKIPPED: no real minute bars at ${real}`);
  }
  return rows;
}

/**
 * @param {string} what
 * @param {number} budget seconds
 * @param {number} runs
 * @param {() => Promise<unknown>} work
 */
async function timed(what, budget, runs, work) {
  const { median, fastest } = await timeWork(runs, work);
  const seconds = (/** @type {number} */ value) => `${value.toFixed(3)} s`;
  return [what, seconds(median), seconds(fastest), seconds(budget), (median / budget).toFixed(2)];
}

/**
 * @param {string} what
 * @param {number} budget megabytes
 * @param {number} runs
 * @param {() => Promise<number>} work gives bytes
 */
async function memory(what, budget, runs, work) {
  const used = [];
  // oxlint-disable-next-line no-await-in-loop -- how much a process takes depends on when it collects, which depends on the load
  for (let run = 0; run < runs; run += 1) used.push((await work()) / megabyte);
  used.sort((a, b) => a - b);
  const median = used[runs >> 1] ?? NaN;
  const megabytes = (/** @type {number} */ value) => `${value.toFixed(0)} MB`;
  return [what, megabytes(median), megabytes(used[0] ?? NaN), megabytes(budget), (median / budget).toFixed(2)];
}

/**
 * @param {string} what
 * @param {number} budget kilobytes
 * @param {string} path of a file
 */
async function kilobytes(what, budget, path) {
  const { size } = await stat(path);
  const words = (/** @type {number} */ value) => `${value.toFixed(0)} KB`;
  return [what, words(size / 1000), words(size / 1000), words(budget), (size / 1000 / budget).toFixed(2)];
}

/**
 * Writes a scenario many times, under names of their own.
 * @param {string} folder
 * @param {string} path
 * @param {number} count
 * @returns {Promise<string>} the folder
 */
async function writeCopies(folder, path, count) {
  const text = await readFile(join(packageFolder, path), "utf8");
  await mkdir(folder);
  const copies = Array.from({ length: count }, (_, copy) =>
    text.replace(/^name: .*$/m, (line) => `${line} ${copy + 1}`),
  );
  await Promise.all(copies.map((each, copy) => writeFile(join(folder, `${copy + 1}.yaml`), each)));
  return folder;
}

/** @param {string} path */
function readBars(path) {
  const clock = { kind: "bars", minutes: 1, stamp: "open", zone: null };
  const instrument = { id: "bars", name: "bars", role: "metal", unit: "USD", clock, maxGap: 3, source: "bench" };
  const columns = { time: null, close: "close" };
  return readPriceSeries(diskIo(packageFolder), { instrument, prices: path, columns, at: null });
}

/** @param {string} path */
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
