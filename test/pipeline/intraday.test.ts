import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../src/pipeline/run-scenario.ts";
import type { ScenarioRun } from "../../src/pipeline/types.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { memoryIo } from "../support/memory-io.ts";
import { packageFolder } from "../support/run-cli.ts";

const minute = 60_000;

const iso = (instant: number | null | undefined) =>
  instant == null ? null : new Date(instant).toISOString().replace(".000Z", "Z");

/** When each observation of an event's window was struck. */
function windowOf({ result }: ScenarioRun, row = 0): (string | null)[] {
  const observedAt = result.cells[0]?.observedAt;
  const columns = observedAt?.columns ?? 0;
  return [...(observedAt?.values.subarray(row * columns, (row + 1) * columns) ?? [])].map(iso);
}

function eventsOf({ result }: ScenarioRun) {
  return result.cells.flatMap(({ events }) =>
    events.map(({ release, pricedBefore, pricedAfter, exclusion }) => ({
      released: iso(release.releasedAt),
      before: iso(pricedBefore),
      after: iso(pricedAfter),
      out: exclusion?.reason ?? null,
      detail: exclusion?.detail ?? "",
    })),
  );
}

describe("made-up five-minute bars", () => {
  // Stamps are the bars' opens; the market rests from 17:00 to 18:00 New York (22:00 to 23:00 UTC in January) and on weekends.
  const opens: number[] = [];
  for (let time = Date.parse("2026-01-05T00:00:00Z"); time < Date.parse("2026-01-10T00:00:00Z"); time += 5 * minute) {
    if (new Date(time).getUTCHours() !== 22) opens.push(time);
  }
  // Alternating moves of 0.1 %, and a jump of 1 % in the bar that holds the release of 6 January, 13:30.
  let price = 4000;
  const bars = opens.map((time, index) => {
    price *= time === Date.parse("2026-01-06T13:30:00Z") ? 1.01 : index % 2 === 0 ? 1.001 : 1 / 1.001;
    return `${iso(time)},${price.toFixed(6)}`;
  });
  const files = {
    "/data/instruments.yaml": "gold: { name: Gold, unit: USD, prices: gold.csv, bars: { length: 5m, stamp: open } }\n",
    "/data/gold.csv": `timestamp,close\n${bars.join("\n")}\n`,
    "/data/indicators.yaml": 'cpi: { name: CPI, unit: percent, release: { time: "08:30", zone: America/New_York } }\n',
    "/data/calendar.csv":
      "released_at,indicator,actual,consensus\n2026-01-06T13:30:00Z,cpi,1,1\n2026-01-07T21:50:00Z,cpi,1,1\n" +
      "2026-01-08T22:30:00Z,cpi,1,1\n2026-01-09T13:32:00Z,cpi,1,1\n2026-01-09T23:58:00Z,cpi,1,1\n",
  };
  const run = async (window: string) => {
    const text = `name: Bars\nmetals: [gold]\nevents: { release: cpi }\nwindow: ${window}\ntested: [[0, 0]]\nmodel: raw\nestimation: { length: 48, gap: 0 }\n`;
    const [scenario] = await loadScenarios(["/s.yaml"], {
      io: memoryIo({ ...files, "/s.yaml": text }),
      dataFolders: ["/data"],
    });
    if (scenario === undefined) throw new Error("nothing loaded");
    return runScenario(scenario);
  };

  test("a window is counted in bars, and day 0 is the bar that ends first after the release", async () => {
    const result = await run("{ from: -2, to: 3 }");
    expect(windowOf(result)).toEqual(
      ["13:25", "13:30", "13:35", "13:40", "13:45", "13:50"].map((clock) => `2026-01-06T${clock}:00Z`),
    );
    const car = result.result.cells[0]?.windows[0]?.sample.car ?? [];
    expect(car[0]).toBeCloseTo(Math.log(1.01), 8);
  });

  test("a release inside a bar belongs to that bar; one in the daily break to none", async () => {
    expect(eventsOf(await run("{ from: 0, to: 1 }"))).toEqual([
      {
        released: "2026-01-06T13:30:00Z",
        before: "2026-01-06T13:30:00Z",
        after: "2026-01-06T13:35:00Z",
        out: null,
        detail: "",
      },
      {
        released: "2026-01-07T21:50:00Z",
        before: "2026-01-07T21:50:00Z",
        after: "2026-01-07T21:55:00Z",
        out: null,
        detail: "",
      },
      {
        released: "2026-01-08T22:30:00Z",
        before: "2026-01-08T22:00:00Z",
        after: "2026-01-08T23:05:00Z",
        out: "no-price-after-release",
        detail: "the first price after it is of 2026-01-08T23:05:00Z",
      },
      {
        released: "2026-01-09T13:32:00Z",
        before: "2026-01-09T13:30:00Z",
        after: "2026-01-09T13:35:00Z",
        out: null,
        detail: "",
      },
      {
        released: "2026-01-09T23:58:00Z",
        before: "2026-01-09T23:55:00Z",
        after: "2026-01-10T00:00:00Z",
        out: "after-data",
        detail: "the last price is of 2026-01-10T00:00:00Z",
      },
    ]);
  });

  test("a window that reaches over the daily break is out: the step over it is no five minutes", async () => {
    const events = eventsOf(await run("{ from: 0, to: 3 }"));
    expect(events[1]).toMatchObject({
      out: "gap-in-window",
      detail: "no return into observation 2 (2026-01-07T23:05:00Z)",
    });
    expect(events[0]).toMatchObject({ out: null });
  });
});

const shared = join(packageFolder, "../shared/data/prices/intraday");
const isAbsent = !existsSync(join(shared, "XAUUSD-5m.csv.gz")) || !existsSync(join(shared, "XAUUSD-1m.csv.gz"));
if (isAbsent) process.emitWarning(`real intraday bars are not at ${shared}: their tests are skipped`);

describe.skipIf(isAbsent)(
  "real bars of spot gold around the CPI of 13 January 2026 (skipped where ../shared/data is absent)",
  () => {
    const io = diskIo(packageFolder);
    const run = async (length: string, window: string, from = "2026-01-13", to = "2026-01-13") => {
      const text = `name: CPI in bars
metals: [spot]
events: { release: us-cpi-mom }
from: ${from}
to: ${to}
window: ${window}
tested: [[0, 0]]
estimation: { length: 60, gap: 0 }
instruments:
  spot: { name: Spot gold, unit: USD, prices: "${join(shared, `XAUUSD-${length}.csv.gz`)}", bars: { length: ${length}, stamp: open } }
`;
      const scenarioIo = {
        ...io,
        readFile: async (path: string) => (path === "/bars.yaml" ? Buffer.from(text) : io.readFile(path)),
      };
      const reading = {
        ...scenarioIo,
        kindOf: async (path: string) => (path === "/bars.yaml" ? ("file" as const) : io.kindOf(path)),
      };
      const [scenario] = await loadScenarios(["/bars.yaml"], { io: reading, dataFolders: [shippedData] });
      if (scenario === undefined) throw new Error("nothing loaded");
      return runScenario(scenario);
    };

    test.each([
      ["5m", "2026-01-13T13:35:00Z", 5],
      ["1m", "2026-01-13T13:31:00Z", 1],
    ])("%s: day 0 ends at %s", async (length, day0, minutes) => {
      const result = await run(length, "{ from: -3, to: 6 }");
      expect(eventsOf(result)).toMatchObject([{ before: "2026-01-13T13:30:00Z", after: day0, out: null }]);
      const expected = Array.from({ length: 10 }, (_, index) => iso(Date.parse(day0) + (index - 3) * minutes * minute));
      expect(windowOf(result)).toEqual(expected);
    });

    test("a window of seven hours and a half reaches the break at 17:00 New York and is out; the hour before it is not", async () => {
      // 13:35 to 22:00 UTC are 102 five-minute bars: observation 101 is the last before the break.
      expect(eventsOf(await run("5m", "{ from: 0, to: 101 }"))).toMatchObject([{ out: null }]);
      const problem = await run("5m", "{ from: 0, to: 102 }", "2026-01-13", "2026-03-15").catch((error: unknown) =>
        String(error),
      );
      expect(problem).toContain("gap-in-window");
    });
  },
);
