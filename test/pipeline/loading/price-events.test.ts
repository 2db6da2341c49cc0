import { describe, expect, test } from "vitest";
import { loadScenarios } from "../../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import { formatInstant } from "../../../src/time/instant.ts";
import { countingIo, scenarioText, tradingDays } from "../small-data.ts";

/** Silver rises to new highs from day 150 on, day by day, and stands still before. */
const silver = `date,close\n${tradingDays.map((day, index) => `${day},${index < 150 ? 20 + (index % 2) : 22 + (index - 150) / 10}`).join("\n")}\n`;
const events = `price_events:
  silver-record: { metal: silver, kind: record, minimum: 100, quiet: 5 }
  silver-21: { metal: silver, kind: level, level: 21.5 }
`;

async function load(more: string) {
  const { io, reads } = countingIo({ "/data/silver.csv": silver, "/s.yaml": scenarioText("s", more) });
  const [scenario] = await loadScenarios(["/s.yaml"], { io, dataFolders: ["/data"] });
  if (scenario === undefined) throw new Error("nothing loaded");
  return { scenario, reads };
}

const more = (groups: string) => `${events}${groups}`;

describe("events made by prices", () => {
  test("are releases at the close that made them, so that day 0 is the observation after it", async () => {
    const { scenario } = await load(more("events: { release: silver-record }\n"));
    const { result } = runScenario(scenario);
    const [event] = result.cells[0]?.events ?? [];
    expect(event).toMatchObject({
      release: { indicator: "silver-record", actual: 22, consensus: null, previous: null, referencePeriod: null },
      surprise: null,
      exclusion: null,
      day0: 151,
    });
    expect(formatInstant(event?.release.releasedAt ?? (0 as never)).slice(0, 10)).toBe(tradingDays[150]);
    expect(event?.pricedBefore).toBe(event?.release.releasedAt);
    expect(result.cells[0]?.events).toHaveLength(1);
  });

  test("have a name, the clock of their metal, and one report for all that a close does", async () => {
    const { scenario } = await load(more("events: { release: silver-record }\n"));
    const { indicators } = scenario.data.calendar;
    expect(indicators.get("silver-record")).toEqual({
      id: "silver-record",
      name: "record close of silver",
      unit: "USD",
      report: "prices-of-silver",
      time: "17:00",
      zone: "America/New_York",
      madeByPricesOf: "silver",
      knownFrom: scenario.data.series.get("silver")?.instants[100],
    });
    expect(indicators.get("silver-21")?.report).toBe("prices-of-silver");
  });

  test("rest on prices that are read and recorded though silver itself is not studied", async () => {
    const { scenario, reads } = await load(more("events: { release: silver-record }\n"));
    expect(scenario.files.map(({ path }) => path)).toContain("/data/silver.csv");
    expect(reads.get("/data/silver.csv")).toBe(1);
  });

  test("are known to be none from the first close that could make one, so that a release can come after none", async () => {
    const sequence = "not_after: { release: silver-record, within: 20d }";
    const { scenario } = await load(more(`events: { release: cpi, ${sequence} }\n`));
    const studied = runScenario(scenario).result.cells[0]?.events.map(({ release, exclusion }) => [
      formatInstant(release.releasedAt).slice(0, 10),
      exclusion?.detail ?? "included",
    ]);
    expect([tradingDays[100], tradingDays[150]]).toEqual(["2025-10-20", "2025-12-29"]);
    expect(studied).toEqual([
      ["2025-09-11", "not known: releases of silver-record before 2025-09-11"],
      ["2025-10-15", "not known: releases of silver-record before 2025-10-15"],
      ["2025-11-13", "included"],
      ["2025-12-10", "included"],
    ]);
  });

  test("collide only where the scenario names them, and never with what the same close did", async () => {
    const groups = "events: { release: [silver-record, cpi] }\ntested: [[0, 0]]\n";
    const text = scenarioText("s", more(groups)).replace("{ from: -1, to: 1 }", "{ from: -60, to: 20 }");
    const run = async (extra: string) => {
      const { io } = countingIo({ "/data/silver.csv": silver, "/s.yaml": text + extra });
      const [scenario] = await loadScenarios(["/s.yaml"], { io, dataFolders: ["/data"] });
      const cell = scenario === undefined ? undefined : runScenario(scenario).result.cells[0];
      return cell?.events.map(({ release, collisions }) => [
        release.indicator,
        collisions.map((id) => id.split("@")[0]),
      ]);
    };
    const unnamed = await run("");
    expect(unnamed?.flatMap(([, ids]) => ids)).not.toContain("silver-record");
    expect(unnamed?.at(-1)).toEqual(["silver-record", ["cpi", "cpi", "jobs", "cpi"]]);
    const named = await run("collisions: { with: [cpi, silver-record, silver-21] }\n");
    const after = named?.findLast(([indicator]) => indicator === "cpi");
    expect(after?.[1]).toEqual(expect.arrayContaining(["silver-record", "silver-21"]));
    expect(named?.at(-1)?.[1]).not.toContain("silver-21");
  });

  test("say that a window before them holds what made them, and that a mean before them is not the usual one", async () => {
    const { scenario } = await load(more("events: { release: silver-record }\ntested: [[-1, 0], [0, 1]]\n"));
    expect(runScenario(scenario).result.warnings).toEqual([
      "events: prices made these events, and [-1, 0] holds the very moves that did; only from 0 on is it news",
      "events: prices made these events, so the returns before them, which the model takes for normal, were not; compare with `model: raw`",
    ]);
    const plain = await load(more("events: { release: silver-record }\ntested: [[0, 1]]\nmodel: raw\n"));
    expect(runScenario(plain.scenario).result.warnings).toEqual([]);
  });
});
