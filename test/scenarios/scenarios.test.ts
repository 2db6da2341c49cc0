import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resultTables } from "../../src/tables/index.ts";
import { isFull } from "../support/campaign.ts";
import { type CliOutcome, packageFolder, runCli } from "../support/run-cli.ts";

/**
 * Every shipped scenario, from the command line to the tables and the printed answer, equals what stands in the folder of its name.
 * After a change that is meant to move them: `npx vitest run test/scenarios -u`, and read the difference.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const paths = (readdirSync(join(packageFolder, "scenarios"), { recursive: true }) as string[])
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `scenarios/${name}`)
  .toSorted();
const longestKept = 200_000;
const tables = resultTables.map(({ name }) => `${name}.csv`).toSorted();

let results = "";
const outcomes = new Map<string, CliOutcome & { readonly slug: string }>();

const rule = `\n${"─".repeat(40)}\n\n`;

beforeAll(async () => {
  results = mkdtempSync(join(tmpdir(), "assay-scenarios-"));
  await (isFull ? runEachByItself() : runAllAtOnce());
});

async function runEachByItself(): Promise<void> {
  for (const path of paths) {
    const before = new Set(readdirSync(results));
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the folder that is new belongs to the scenario
    const outcome = await runCli(["run", path, "--out", results]);
    const slug = readdirSync(results).find((name) => !before.has(name)) ?? "nothing written";
    outcomes.set(path, { ...outcome, slug });
  }
}

/** What each would say by itself, taken from one run of all: as a full campaign finds, that is the same. */
async function runAllAtOnce(): Promise<void> {
  const { code, stdout, stderr } = await runCli(["run", ...paths, "--out", results]);
  const notes = stderr.trim().split("\n");
  for (const [at, answer] of stdout.split(rule).entries()) {
    const note = notes[at] ?? "";
    const slug = note.slice(`tables written to ${results}/`.length, -1);
    outcomes.set(paths[at] ?? "more answers than scenarios", { code, stdout: answer, stderr: `\n${note}\n`, slug });
  }
}

afterAll(() => rmSync(results, { recursive: true, force: true }));

test.each(paths)("%s gives its answer and its tables", async (path) => {
  const outcome = outcomes.get(path);
  const slug = outcome?.slug ?? "";
  expect(outcome).toMatchObject({ code: 0, stderr: `\ntables written to ${results}/${slug}/\n` });
  await expect(outcome?.stdout).toMatchFileSnapshot(join(here, slug, "answer.txt"));
  expect(readdirSync(join(results, slug)).toSorted()).toEqual([...tables, "run.json"].toSorted());
  const filled: string[] = [];
  for (const table of tables) {
    const text = readFileSync(join(results, slug, table), "utf8");
    // A table that the scenario does not ask for is its header, which other tests know.
    if (text.trimEnd().split("\n").length === 1) continue;
    filled.push(table);
    const isKept = text.length < longestKept;
    const expected = join(here, slug, "expected", isKept ? table : table.replace(".csv", ".sha256"));
    // oxlint-disable-next-line no-await-in-loop -- a table at a time
    await expect(isKept ? text : `${sha256(text)}\n`).toMatchFileSnapshot(expected);
  }
  const folder = join(here, slug, "expected");
  const kept = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.sha256$/, ".csv")) : [];
  expect(
    kept.filter((name) => !filled.includes(name)),
    "no expectation without a table that has rows",
  ).toEqual([]);
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

test("every folder of expectations belongs to a shipped scenario", () => {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const slugs = [...outcomes.values()].map(({ slug }) => slug);
  expect(folders.map(({ name }) => name).toSorted()).toEqual(slugs.toSorted());
});

test.runIf(isFull)("all scenarios in one run, last first, give the same bytes as each by itself", async () => {
  const again = join(results, "again");
  const { code, stdout } = await runCli(["run", ...paths.toReversed(), "--out", again]);
  expect(code).toBe(0);
  expect(stdout.split(rule)).toEqual(paths.toReversed().map((path) => outcomes.get(path)?.stdout));
  for (const { slug } of outcomes.values()) {
    for (const table of tables) {
      const [first, second] = [results, again].map((folder) => readFileSync(join(folder, slug, table)));
      expect(second?.equals(first ?? Buffer.of()), `${slug}/${table}`).toBe(true);
    }
    const [first, second] = [results, again].map((folder) => recordWithoutDurations(join(folder, slug, "run.json")));
    expect(second).toEqual(first);
  }
});

function recordWithoutDurations(path: string): object {
  const { durations_ms: durations, ...rest } = JSON.parse(readFileSync(path, "utf8")) as { durations_ms: object };
  expect(Object.keys(durations)).not.toEqual([]);
  return rest;
}

describe("January 2026, as the closes tell it", () => {
  const rowsOf = (path: string, table: string) => {
    const text = readFileSync(join(results, outcomes.get(path)?.slug ?? "", table), "utf8");
    const [header = [], ...rows] = text.split("\n").map((line) => line.split(","));
    return rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])));
  };

  // Spot gold closed at 4,332.5 and silver at 72.78 on Friday 2 January 2026; a week later gold was 176.5 dollars, silver 7.15 higher.
  test.each([
    ["gold", 176.5, 0.041],
    ["silver", 7.15, 0.098],
  ])("payrolls week: %s gained %d dollars", (metal, dollars, gain) => {
    const path = "scenarios/january-2026/payrolls-week.yaml";
    const car = rowsOf(path, "car.csv").find((row) => row["metal"] === metal && row["window_from"] === "-4");
    expect(car).toMatchObject({ window_to: "0", n_days: "5", event_id: "us-nfp@2026-01-09T13:30:00Z" });
    const growth = Math.exp(Number(car?.["car"])) - 1;
    expect(growth).toBeCloseTo(gain, 3);
    const closes = readFileSync(join(packageFolder, `data/prices/${metal}.csv`), "utf8");
    const start = Number(/^2026-01-02,(.*)$/m.exec(closes)?.[1]);
    expect(start * growth).toBeCloseTo(dollars, 1);
  });

  test.each(["gold", "silver"])("the CPI of December came out between two closes of %s", (metal) => {
    const events = rowsOf("scenarios/cpi-above-expectations.yaml", "events.csv");
    const found = events.filter((row) => row["reference_period"] === "2025-12" && row["metal"] === metal);
    expect(found).toMatchObject([
      {
        group: "in-line",
        released_at: "2026-01-13T13:30:00Z",
        actual: "0.3",
        consensus: "0.3",
        status: "included",
        priced_before: "2026-01-12T22:00:00Z",
        priced_after: "2026-01-13T22:00:00Z",
      },
    ]);
  });

  test("a Fed decision at 14:00 is in the spot close of its day and in the COMEX settlement of the next", () => {
    const events = rowsOf("scenarios/your-own-prices/spot-versus-comex-clock.yaml", "events.csv");
    const january = events.filter((row) => row["event_id"] === "fomc-rate@2026-01-28T19:00:00Z");
    expect(january.map((row) => [row["metal"], row["priced_before"], row["priced_after"]])).toEqual([
      ["gold", "2026-01-27T22:00:00Z", "2026-01-28T22:00:00Z"],
      ["made-up-comex-gold", "2026-01-28T18:30:00Z", "2026-01-29T18:30:00Z"],
    ]);
  });

  test("silver has no closes in March 2018, so its releases are left out and say why", () => {
    const events = rowsOf("scenarios/ism-manufacturing-beats-and-misses.yaml", "events.csv");
    const [gold, silver] = events.filter((row) => row["event_id"] === "us-ism-manufacturing@2018-03-01T15:00:00Z");
    expect(gold).toMatchObject({ metal: "gold", status: "included", reason: "" });
    expect(silver).toMatchObject({ metal: "silver", status: "excluded", reason: "no-price-after-release" });
  });
});
