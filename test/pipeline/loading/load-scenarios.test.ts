import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { loadScenarios } from "../../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import { briefly, diagnosticsOfReading } from "../../support/diagnostics.ts";
import { closesOf, countingIo, scenarioText, tradingDays } from "../small-data.ts";

type Files = Readonly<Record<string, string>>;

async function load(files: Files, paths: readonly string[] = ["/s.yaml"], dataFolders: readonly string[] = ["/data"]) {
  return loadScenarios(paths, { io: countingIo(files).io, dataFolders });
}

async function problemsOf(files: Files, paths: readonly string[] = ["/s.yaml"], dataFolders = ["/data"]) {
  return diagnosticsOfReading(load(files, paths, dataFolders));
}

describe("what a loaded scenario carries", () => {
  test("its name, folder, data and the files they came from, with a hash and a row count each", async () => {
    const [scenario] = await load({
      "/s.yaml": scenarioText("CPI & gold", "question: Why?\nevents: { release: cpi }\n"),
    });
    expect(scenario).toMatchObject({
      path: "/s.yaml",
      slug: "cpi-gold",
      name: "CPI & gold",
      question: "Why?",
    });
    expect([...(scenario?.data.series.keys() ?? [])]).toEqual(["gold"]);
    expect(scenario?.files.map(({ path, rows }) => [path, rows])).toEqual([
      ["/data/instruments.yaml", 3],
      ["/data/indicators.yaml", 2],
      ["/data/calendar.csv", 7],
      ["/data/gold.csv", 200],
    ]);
    for (const { sha256 } of scenario?.files ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const text = scenarioText("CPI & gold", "question: Why?\nevents: { release: cpi }\n");
    expect(scenario?.textSha256).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test("the benchmark's prices too, where the model has one", async () => {
    const [scenario] = await load({
      "/s.yaml": scenarioText("m", "events: { release: cpi }\nmodel: { kind: market, benchmark: euro }\n"),
    });
    expect([...(scenario?.data.series.keys() ?? [])]).toEqual(["gold", "euro"]);
  });
});

describe("a condition's series", () => {
  test("is read, also that of the earlier release of a sequence, and is a file of the scenario", async () => {
    const sequence = '{ release: jobs, when: "silver.close > 0", within: 60d }';
    const group = `{ release: cpi, when: "euro.change(5) > -1", after: ${sequence} }`;
    const [scenario] = await load({ "/s.yaml": scenarioText("c", `events: ${group}\n`) });
    expect([...(scenario?.data.series.keys() ?? [])]).toEqual(["gold", "euro", "silver"]);
    expect(scenario?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/data/euro.csv", "/data/silver.csv"]),
    );
    expect(structuredClone(scenario?.design)).toEqual(scenario?.design);
    const { result } = runScenario(scenario ?? expect.fail("nothing was loaded"));
    expect(result.cells[0]?.events.map(({ follows }) => follows?.id)).toEqual([
      "jobs@2025-09-05T12:30:00Z",
      "jobs@2025-10-03T12:30:00Z",
      "jobs@2025-10-03T12:30:00Z",
      "jobs@2025-12-05T13:30:00Z",
    ]);
  });

  test("whose prices cannot be read is told as that, and its condition is not judged", async () => {
    const problems = await problemsOf({
      "/s.yaml": scenarioText("c", 'events: { release: cpi, when: "silver.close > 0" }\n'),
      "/data/silver.csv": "date,close\n2025-06-02,0\n",
    });
    expect(problems.map(({ code }) => code)).toEqual(["data/not-positive"]);
  });
});

describe("data of one's own", () => {
  const own = {
    "/own/instruments.yaml":
      'gold: { name: My gold, unit: EUR, prices: mine.csv, close: { time: "13:30", zone: America/New_York } }\n',
    "/own/mine.csv": closesOf(tradingDays, 9),
    "/own/releases.csv":
      "released_at,indicator,actual,consensus\n2025-09-11T12:30:00Z,cpi,9,1\n2025-08-12T12:30:00Z,cpi,0.2,0.2\n",
  };

  test("a folder on the command line adds to the shipped one and replaces what has the same id", async () => {
    const [scenario] = await load({ ...own, "/s.yaml": scenarioText("x") }, ["/s.yaml"], ["/data", "/own"]);
    expect(scenario?.data.series.get("gold")?.instrument).toMatchObject({ name: "My gold", unit: "EUR" });
    expect(scenario?.files.map(({ path }) => path)).toContain("/own/mine.csv");
    const cpi = scenario?.data.calendar.releases.filter((release) => release.indicator === "cpi") ?? [];
    expect(cpi.map(({ id, actual }) => [id.slice(4, 14), actual])).toEqual([
      ["2025-08-12", 0.2],
      ["2025-09-11", 9],
      ["2025-10-15", 0.2],
      ["2025-11-13", 0.3],
      ["2025-12-10", 0.5],
    ]);
  });

  test("`data:` does the same for one scenario, relative to it, and leaves others alone", async () => {
    const files = {
      "/work/own/instruments.yaml": own["/own/instruments.yaml"],
      "/work/own/mine.csv": own["/own/mine.csv"],
      "/work/a.yaml": scenarioText("a", "events: { release: cpi }\ndata: own\n"),
      "/work/b.yaml": scenarioText("b"),
    };
    const loaded = await load(files, ["/work"]);
    expect(loaded.map((one) => one.data.series.get("gold")?.instrument.name)).toEqual(["My gold", "Gold"]);
  });

  test("a scenario's own calendar overrides a release by its id and adds others", async () => {
    const files = {
      "/mine.csv": own["/own/releases.csv"],
      "/s.yaml": scenarioText("x", "events: { release: cpi }\ncalendar: mine.csv\n"),
    };
    const [scenario] = await load(files);
    const cpi = scenario?.data.calendar.releases.filter((release) => release.indicator === "cpi") ?? [];
    expect(cpi.map(({ actual }) => actual)).toEqual([0.2, 9, 0.2, 0.3, 0.5]);
    expect(scenario?.files.at(-2)).toMatchObject({ path: "/mine.csv", rows: 2 });
  });

  test("instruments and indicators written in the scenario are known to it", async () => {
    const files = {
      "/in/prices/tin.csv": closesOf(tradingDays, 6),
      "/in/tin.csv": "date,indicator,actual,consensus\n2025-10-20,smelters,3,4\n2025-11-20,smelters,5,4\n",
      "/in/s.yaml": `name: Tin
metals: [tin]
events: { release: smelters }
window: { from: 0, to: 1 }
estimation: { length: 20, gap: 0 }
calendar: [tin.csv]
indicators:
  smelters: { name: Smelters, unit: count, release: { time: "11:00", zone: Europe/London } }
instruments:
  tin: { name: Tin, unit: USD, prices: prices/tin.csv, close: { time: "17:00", zone: Europe/London } }
`,
    };
    const [scenario] = await load(files, ["/in/s.yaml"]);
    const events = scenario === undefined ? [] : runScenario(scenario).result.cells.flatMap((cell) => cell.events);
    // 11:00 London is 10:00Z in British summer time, 11:00Z in winter; the close at 17:00 of the same day holds it.
    expect(events.map(({ release, pricedAfter }) => [release.id, new Date(pricedAfter ?? 0).toISOString()])).toEqual([
      ["smelters@2025-10-20T10:00:00Z", "2025-10-20T16:00:00.000Z"],
      ["smelters@2025-11-20T11:00:00Z", "2025-11-20T17:00:00.000Z"],
    ]);
  });
});

describe("several scenarios", () => {
  test("share one reading of every file", async () => {
    const { io, reads } = countingIo({
      "/in/a.yaml": scenarioText("a"),
      "/in/b.yaml": scenarioText("b", "events: { release: jobs }\n"),
      "/in/c.yaml": scenarioText("c", "events: { release: cpi }\nmodel: { kind: market, benchmark: euro }\n"),
    });
    const loaded = await loadScenarios(["/in"], { io, dataFolders: ["/data"] });
    expect(loaded.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect([...reads.values()].every((count) => count === 1)).toBe(true);
    expect(reads.has("/data/silver.csv"), "prices nobody names stay unread").toBe(false);
  });

  test("report the problems of all of them, file by file and from top to bottom", async () => {
    const problems = await problemsOf(
      {
        "/in/a.yaml": scenarioText("a", "events: { release: cpu }\ntested: [[0, 9]]\nmetal: gold\n"),
        "/in/b.yaml": "name: b\nmetals: [gold\n",
        "/in/c.yaml": scenarioText("c", "events: { release: cpi }\nseed: x\n"),
      },
      ["/in"],
    );
    expect(problems.map(({ at, code }) => `${at?.file}:${at?.line} ${code}`)).toEqual([
      "/in/a.yaml:6 scenario/unknown-name",
      "/in/a.yaml:7 scenario/bad-window",
      "/in/a.yaml:8 scenario/unknown-key",
      "/in/b.yaml:2 scenario/not-yaml",
      "/in/c.yaml:7 scenario/wrong-value",
    ]);
  });

  test("report a broken price file once, though both need it", async () => {
    const broken = "date,close\n2026-01-05,0\n2026-01-06,x\n";
    const files = { "/data/gold.csv": broken, "/in/a.yaml": scenarioText("a"), "/in/b.yaml": scenarioText("b") };
    expect(briefly(await problemsOf(files, ["/in"]))).toEqual([
      "data/not-positive 2:12 the close is 0",
      'data/not-a-number 3:12 "x" is not a number',
    ]);
  });

  test("of one name are refused; the same file named twice is one scenario", async () => {
    const files = { "/a.yaml": scenarioText("Same"), "/b.yaml": scenarioText("same.") };
    expect(briefly(await problemsOf(files, ["/a.yaml", "/b.yaml"]))).toEqual([
      'scenario/duplicate-name 1:1 "same." has the same name as "Same" in /a.yaml',
    ]);
    expect(await load(files, ["/a.yaml", "a.yaml", "/a.yaml"])).toHaveLength(1);
  });

  test("are found in folders by their ending; registries, hidden files and packages are none", async () => {
    const files = {
      "/in/deep/a.yml": scenarioText("a"),
      "/in/b.yaml": scenarioText("b"),
      "/in/instruments.yaml": "not: a scenario\n",
      "/in/.hidden.yaml": "x",
      "/in/node_modules/x.yaml": "x",
      "/in/notes.txt": "x",
    };
    expect((await load(files, ["/in"])).map(({ path }) => path)).toEqual(["/in/b.yaml", "/in/deep/a.yml"]);
  });
});

describe("paths that lead nowhere", () => {
  test("are all named before anything is read", async () => {
    const problems = await problemsOf({ "/empty/readme.txt": "" }, ["/nowhere.yaml", "/empty"]);
    expect(briefly(problems)).toEqual([
      'data/not-found - "/nowhere.yaml" does not exist',
      'data/not-found - the folder "/empty" holds no scenario (*.yaml)',
    ]);
  });

  test("a data folder of the command line has no place in a file, one of the scenario has", async () => {
    const files = { "/s.yaml": scenarioText("x", "events: { release: cpi }\ndata: nowhere\n") };
    const said = 'the data folder "/nowhere" does not exist';
    expect(briefly(await problemsOf(files))).toEqual([`data/not-found 7:7 ${said}`]);
    expect(briefly(await problemsOf(files, ["/s.yaml"], ["/data", "/nowhere"]))).toEqual([`data/not-found - ${said}`]);
  });

  test("a calendar whose indicators are broken is not accused of unknown ones", async () => {
    const files = {
      "/mine.csv": "released_at,indicator,actual,consensus\n2025-09-11T12:30:00Z,tin,9,1\n",
      "/s.yaml": scenarioText(
        "x",
        "events: { release: tin }\ncalendar: mine.csv\nindicators: { tin: { unit: USD } }\n",
      ),
    };
    expect(briefly(await problemsOf(files))).toEqual([
      'scenario/missing-key 8:15 missing key "name" in "indicators.tin"',
      'scenario/missing-key 8:15 missing key "release" in "indicators.tin"',
    ]);
  });
});
