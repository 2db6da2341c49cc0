import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/pipeline/loading/catalog.ts";
import { readDataFolders } from "../../src/sources/data-folder.ts";
import { briefly, diagnosticsOfReading } from "../support/diagnostics.ts";
import { memoryIo } from "../support/memory-io.ts";

const indicator = (id: string) => `${id}:\n  name: ${id}\n  unit: percent\n  release: { time: "08:30", zone: UTC }\n`;
const instrument = (id: string, unit: string) =>
  `${id}:\n  name: ${id}\n  unit: ${unit}\n  prices: ${id}.csv\n  close: { time: "17:00", zone: UTC }\n`;
const calendar = (...rows: string[]) => `date,indicator,actual,consensus\n${rows.join("\n")}\n`;

const shipped = {
  "/shipped/indicators.yaml": indicator("cpi") + indicator("nfp"),
  "/shipped/instruments.yaml": instrument("gold", "USD") + instrument("silver", "USD"),
  "/shipped/calendar.csv": calendar("2026-01-13,cpi,1,1", "2026-01-09,nfp,1,1"),
};

test("a later folder adds to an earlier one and replaces by id", async () => {
  const io = memoryIo({
    ...shipped,
    "/mine/indicators.yaml": indicator("ism"),
    "/mine/instruments.yaml": instrument("gold", "EUR") + instrument("tin", "USD"),
    "/mine/releases.csv": calendar("2026-01-13,cpi,2,1", "2026-01-05,ism,1,1"),
  });
  const { indicators, instruments, calendars, files } = await readDataFolders(io, ["/shipped", "/mine"]);
  expect([...indicators.keys()]).toEqual(["cpi", "nfp", "ism"]);
  expect([...instruments.values()].map((entry) => [entry.instrument.id, entry.instrument.unit, entry.prices])).toEqual([
    ["gold", "EUR", "/mine/gold.csv"],
    ["silver", "USD", "/shipped/silver.csv"],
    ["tin", "USD", "/mine/tin.csv"],
  ]);
  expect(calendars.map((read) => "releases" in read && read.releases.map(({ id }) => id))).toEqual([
    ["cpi@2026-01-13T08:30:00Z", "nfp@2026-01-09T08:30:00Z"],
    ["cpi@2026-01-13T08:30:00Z", "ism@2026-01-05T08:30:00Z"],
  ]);
  const { calendar: merged } = await loadCatalog({ io, dataFolders: ["/shipped", "/mine"] });
  expect(merged.releases.map(({ id, actual }) => [id, actual])).toEqual([
    ["ism@2026-01-05T08:30:00Z", 1],
    ["nfp@2026-01-09T08:30:00Z", 1],
    ["cpi@2026-01-13T08:30:00Z", 2],
  ]);
  expect(files.map(({ path, rows }) => `${path} ${rows}`)).toEqual([
    "/shipped/instruments.yaml 2",
    "/mine/instruments.yaml 2",
    "/shipped/indicators.yaml 2",
    "/mine/indicators.yaml 1",
    "/shipped/calendar.csv 2",
    "/mine/releases.csv 2",
  ]);
});

test("a folder may hold only a calendar of known indicators", async () => {
  const io = memoryIo({ ...shipped, "/mine/calendar.csv": calendar("2026-02-11,cpi,1,1") });
  expect((await loadCatalog({ io, dataFolders: ["/shipped", "/mine"] })).calendar.releases).toHaveLength(3);
});

describe("calendars that a registry names", () => {
  const named = (id: string, file: string) => `${indicator(id)}  calendar: ${file}\n`;
  const files = {
    "/a/indicators.yaml":
      named("cpi", "figures/prices.csv") + named("ppi", "figures/prices.csv") + named("talk", "talk.csv"),
    "/a/figures/prices.csv": calendar("2026-01-13,cpi,1,1", "2026-01-14,ppi,1,1"),
    "/a/talk.csv": "date,indicator\n2026-01-15,talk\n",
  };
  /** The ids of the releases and the files that a catalog of these indicators rests on. */
  const read = async (wanted: readonly string[], more: Readonly<Record<string, string>> = {}, folders = ["/a"]) => {
    const loading = { io: memoryIo({ ...files, ...more }), dataFolders: folders };
    const { calendar: found, files: paths } = await loadCatalog(loading, ({ id }) => wanted.includes(id));
    return { ids: found.releases.map(({ id }) => id.slice(0, -10)), paths: paths.map(({ path }) => path) };
  };

  test("are read when one of their indicators is asked for", async () => {
    expect(await read([])).toEqual({ ids: [], paths: ["/a/indicators.yaml"] });
    expect(await read(["cpi"])).toEqual({
      ids: ["cpi@2026-01-13", "ppi@2026-01-14"],
      paths: ["/a/indicators.yaml", "/a/figures/prices.csv"],
    });
    expect((await read(["talk", "ppi"])).ids).toEqual(["cpi@2026-01-13", "ppi@2026-01-14", "talk@2026-01-15"]);
  });

  test("give way to a later folder's calendar, whose releases are always there", async () => {
    const mine = { "/b/calendar.csv": calendar("2026-01-13,cpi,2,1", "2026-02-11,cpi,1,1") };
    expect((await read([], mine, ["/a", "/b"])).ids).toEqual(["cpi@2026-01-13", "cpi@2026-02-11"]);
    const { calendar: found } = await loadCatalog({ io: memoryIo({ ...files, ...mine }), dataFolders: ["/a", "/b"] });
    expect(found.releases.find(({ id }) => id.startsWith("cpi@2026-01-13"))?.actual).toBe(2);
  });

  test("that are not there are told where they are named", async () => {
    const gone = { "/a/indicators.yaml": named("cpi", "gone.csv") };
    expect(briefly(await diagnosticsOfReading(read(["cpi"], gone)))).toEqual([
      'data/not-found 5:13 "/a/gone.csv" does not exist',
    ]);
    expect((await read([], gone)).ids).toEqual([]);
  });
});

test("the problems of all files come together", async () => {
  const io = memoryIo({
    "/a/instruments.yaml": "gold: 1\n",
    "/a/indicators.yaml": indicator("cpi"),
    "/a/calendar.csv": calendar("2026-01-13,cpi,x,1"),
    "/b/calendar.csv": calendar("2026-01-13,gdp,1,1"),
  });
  expect(briefly(await diagnosticsOfReading(readDataFolders(io, ["/a", "/b"])))).toEqual([
    'data/bad-registry 1:7 "gold" is 1; expected a mapping',
    'data/not-a-number 2:16 "x" is not a number',
    'data/unknown-indicator 2:12 unknown indicator "gdp"',
  ]);
});

test("calendars wait until their indicators are mended", async () => {
  const io = memoryIo({ "/a/indicators.yaml": "cpi: 1\n", "/a/calendar.csv": calendar("2026-01-13,cpi,1,1") });
  expect(briefly(await diagnosticsOfReading(readDataFolders(io, ["/a"])))).toEqual([
    'data/bad-registry 1:6 "cpi" is 1; expected a mapping',
  ]);
});

test("what goes wrong on our side is not told as the user's mistake", async () => {
  const io = { ...memoryIo(shipped), readFile: () => Promise.reject(new TypeError("a bug")) };
  await expect(readDataFolders(io, ["/shipped"])).rejects.toThrow(TypeError);
});

test.each([
  ["/none", 'data/not-found - the data folder "/none" does not exist'],
  ["/shipped/calendar.csv", 'data/not-found - "/shipped/calendar.csv" is a file, not a data folder'],
  ["/", 'data/not-found - "/" holds none of the files of a data folder'],
])("%s is no data folder", async (folder, expected) => {
  expect(briefly(await diagnosticsOfReading(readDataFolders(memoryIo(shipped), [folder])))).toEqual([expected]);
});
