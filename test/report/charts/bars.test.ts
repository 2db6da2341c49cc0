import { beforeAll, expect, test } from "vitest";
import { loadScenarios } from "../../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import type { ScenarioRun } from "../../../src/pipeline/types.ts";
import { renderSvg } from "../../../src/report/svg/render-svg.ts";
import { figuresOf } from "../../support/figures.ts";
import { memoryIo } from "../../support/memory-io.ts";
import { normals } from "../../support/tiny-market.ts";

/** Made-up five-minute bars, stamped at their close, with a release at 08:30 New York on each of eight days and a jump after it. */
const minute = 60_000;
const start = Date.parse("2026-01-05T00:05:00Z");
const shocks = normals(3, 8 * 288);
let run: ScenarioRun;

beforeAll(async () => {
  let price = 4000;
  const bars = Array.from(shocks, (shock, at) => {
    const time = new Date(start + at * 5 * minute).toISOString();
    price *= Math.exp(shock * 0.0004 + (time.includes("T13:35") ? 0.004 : 0));
    return `${time},${price.toFixed(2)}`;
  });
  const releases = Array.from(
    { length: 8 },
    (_, day) => `2026-01-${String(5 + day).padStart(2, "0")}T13:30:00Z,cpi,1,1`,
  );
  const files = {
    "/data/instruments.yaml":
      "gold: { name: Gold, unit: USD per ounce, prices: gold.csv, bars: { length: 5m, stamp: close } }\n",
    "/data/gold.csv": `timestamp,close\n${bars.join("\n")}\n`,
    "/data/indicators.yaml": 'cpi: { name: CPI, unit: percent, release: { time: "08:30", zone: America/New_York } }\n',
    "/data/calendar.csv": `released_at,indicator,actual,consensus\n${releases.join("\n")}\n`,
    "/s.yaml":
      "name: Bars\nmetals: [gold]\nevents: { release: cpi }\nwindow: { from: -6, to: 24 }\ntested: [[0, 0], [0, 12]]\nmodel: raw\nestimation: { length: 48, gap: 0 }\n",
  };
  const [scenario] = await loadScenarios(["/s.yaml"], { io: memoryIo(files), dataFolders: ["/data"] });
  if (scenario === undefined) throw new Error("no scenario");
  run = runScenario(scenario);
});

test("speak of bars", () => {
  const said = figuresOf(run).map(({ alt, spec }) => alt + JSON.stringify(spec));
  expect(said.filter((text) => text.includes("session"))).toEqual([]);
  expect(said.filter((text) => /\bbars?\b/.test(text)).length).toBeGreaterThan(4);
});

test("show the clock times around a release, bar 0 first after it", async () => {
  const figure = figuresOf(run).find(({ id }) => id === "event-price-gold");
  if (figure === undefined) throw new Error("no prices");
  const svg = await renderSvg(figure);
  expect(svg).toContain(">bar 0</text>");
  expect(svg).toMatch(/<title>2026-01-\d\d 08:35 \(0\): [\d.]+<\/title>/);
  expect(svg).toMatch(/<title>2026-01-\d\d 08:30 \(-1\): [\d.]+<\/title>/);
  expect(svg).toMatch(/>\d\d:\d\d<\/text>/);
});
