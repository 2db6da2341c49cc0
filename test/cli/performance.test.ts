import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/run-cli.ts";
import { unbroken } from "../support/unbroken.ts";

test("performance says what metals gained in a week and where they stand, and writes it", async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await runCli(["performance", "--week", "2026-01-09"], { cwd });
  expect([code, stderr]).toEqual([0, "\ntables written to results/performance-2026-01-02-to-2026-01-09/\n"]);
  await expect(stdout).toMatchFileSnapshot("performance.txt");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  const folder = join(cwd, "results/performance-2026-01-02-to-2026-01-09");
  expect(readdirSync(folder)).toEqual(["levels.csv", "path.csv", "performance.csv", "run.json"]);
  await expect(readFileSync(join(folder, "performance.csv"), "utf8")).toMatchFileSnapshot("performance.csv");
  await expect(readFileSync(join(folder, "levels.csv"), "utf8")).toMatchFileSnapshot("levels.csv");
  expect(JSON.parse(readFileSync(join(folder, "run.json"), "utf8"))).toMatchObject({
    from: "2026-01-02",
    to: "2026-01-09",
    metals: ["gold", "silver", "platinum", "palladium", "copper"],
  });
});

test("the week of the article: silver +9.8 % (+7.15 dollars), gold +4.1 % (+176.5 dollars)", async () => {
  const args = ["performance", "--from", "2026-01-02", "--to", "2026-01-09", "--metals", "gold,silver", "--json"];
  const { stdout } = await runCli(args, { cwd: temporaryFolder() });
  const data = JSON.parse(stdout) as Record<"performance" | "levels" | "path", Record<string, string | number>[]>;
  const told = data.performance.map((row) => [
    row["metal"],
    `${(100 * Math.expm1(Number(row["return"]))).toFixed(1)} %`,
    row["change"],
  ]);
  expect(told).toEqual([
    ["gold", "4.1 %", 176.52],
    ["silver", "9.8 %", 7.154],
  ]);
  expect(data.path.filter((row) => row["metal"] === "silver").map((row) => row["close"])).toEqual([
    72.789, 76.594, 81.259, 78.158, 76.984, 79.943,
  ]);
  expect(data.levels.map((row) => `${row["metal"]} ${row["level"]} ${row["direction"]} ${row["is_held"]}`)).toEqual([
    "gold 4400 up yes",
    "gold 4500 up yes",
    "silver 75 up yes",
    "silver 80 up no",
  ]);
});

test("without dates it is the seven days that end with the data's last close", async () => {
  const { stdout } = await runCli(["performance", "--metals", "gold"], { cwd: temporaryFolder() });
  expect(stdout).toMatch(/^Performance from 2026-05-08 to 2026-05-15\n/);
  const { stdout: since } = await runCli(["performance", "--from", "2025-12-31", "--metals", "gold"], {
    cwd: temporaryFolder(),
  });
  expect(since).toMatch(/^Performance from 2025-12-31 to 2026-05-15\n/);
});

test("a date without a close takes the last one before it, and says so", async () => {
  const args = ["performance", "--from", "2026-01-04", "--to", "2026-01-11", "--metals", "silver"];
  const { stdout } = await runCli(args, { cwd: temporaryFolder() });
  expect(stdout).toContain("  silver      72.789      79.943   7.154  9.83 ");
  expect(stdout).toContain("! no close on 2026-01-04; that of 2026-01-02, the last before, stands for it\n");
  expect(stdout).toContain("! no close on 2026-01-11; that of 2026-01-09, the last before, stands for it\n");
});

test("a metal without closes for the span is left out and says so; no price is carried over a hole", async () => {
  const early = await runCli(["performance", "--week", "2021-01-08"], { cwd: temporaryFolder() });
  expect(early.code).toBe(0);
  expect(early.stdout).toContain("! palladium: no close on 2021-01-01 or in the 5 days before it\n");
  expect(early.stdout).not.toMatch(/^ {2}palladium/m);
  const hole = await runCli(["performance", "--week", "2018-03-12"], { cwd: temporaryFolder() });
  expect(hole.stdout).toContain("! silver: no close on 2018-03-12 or in the 5 days before it\n");
});

test("an asset of one's own, in another unit and at another clock, stands beside the shipped ones", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mine"));
  writeFileSync(
    join(cwd, "mine/instruments.yaml"),
    'bitcoin:\n  name: Bitcoin\n  unit: USDT\n  prices: bitcoin.csv\n  close: { time: "24:00", zone: UTC }\n',
  );
  const closes = "2026-01-02,89900.5\n2026-01-08,91000\n2026-01-09,90560.25\n2026-01-11,91011\n";
  writeFileSync(join(cwd, "mine/bitcoin.csv"), `date,close\n${closes}`);
  const args = ["performance", "--week", "2026-01-09", "--metals", "gold", "--metals", "bitcoin", "--data", "mine"];
  const { stdout, stderr } = await runCli(args, { cwd });
  expect(stderr).toContain("tables written to");
  expect(stdout).toContain("  bitcoin    89900.50    90560.25  659.75  0.73       -            -\n");
  expect(stdout).toContain("Closes: gold in USD per troy ounce, bitcoin in USDT.");
  expect(stdout).toContain("  2026-01-07  2.83        -\n");
});

test.each([
  [["--week", "9 January"], '--week "9 January" is not a date'],
  [["--from", "2026-02-30", "--to", "2026-03-02"], '--from "2026-02-30" is not a date'],
  [["--from", "2026-01-09", "--to", "2026-01-02"], "--from must be before --to: 2026-01-09 is after 2026-01-02"],
  [["--from", "2026-01-09", "--to", "2026-01-09"], "--from must be before --to: one day is no span"],
  [["--to", "2026-01-09"], "--to says where a span ends, but not where it begins"],
  [["--week", "2026-01-09", "--to", "2026-01-09"], "--week is a span of its own, and so are --from and --to"],
  [["--week"], "--week needs a date, such as 2026-01-09"],
  [["--metals", ","], "--metals names no metal"],
  [["--metals"], "--metals needs names, such as gold,silver"],
])("%j is refused on the command line", async (options, message) => {
  const { code, stdout, stderr } = await runCli(["performance", ...options], { cwd: temporaryFolder() });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`assay: ${message} [cli/usage]\n  `);
});

test("unknown metals are all named, with the nearest; dates outside the data with what it covers", async () => {
  const cwd = temporaryFolder();
  const unknown = await runCli(["performance", "--metals", "glod,silver,platin"], { cwd });
  expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toMatch(/unknown metal "glod" \[scenario\/unknown-name\]\n {2}did you mean "gold"\?/);
  expect(unknown.stderr).toMatch(/unknown metal "platin" .*\n {2}did you mean "platinum"\?/);
  const late = await runCli(["performance", "--week", "2027-01-08", "--metals", "gold,palladium"], { cwd });
  expect([late.code, late.stdout]).toEqual([2, ""]);
  expect(unbroken(late.stderr)).toBe(
    "assay: there is no close on 2027-01-01 or in the 5 days before it [data/not-covered]\n" +
      "  there are closes of gold from 2007-01-02 to 2026-05-15, palladium from\n  2022-01-03 to 2026-04-20\n",
  );
  const weekend = await runCli(["performance", "--from", "2026-01-02", "--to", "2026-01-04"], { cwd });
  expect(unbroken(weekend.stderr)).toContain("there is no close after 2026-01-02 up to 2026-01-04 [data/not-covered]");
  expect(readdirSync(cwd)).toEqual([]);
});

test("a yield has no percent to gain", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mine"));
  writeFileSync(
    join(cwd, "mine/instruments.yaml"),
    'us10y:\n  name: Yield\n  role: benchmark\n  unit: percent\n  change: difference\n  prices: y.csv\n  close: { time: "17:00", zone: UTC }\n',
  );
  writeFileSync(join(cwd, "mine/y.csv"), "date,close\n2026-01-02,4.1\n2026-01-09,4.2\n");
  const { code, stderr } = await runCli(["performance", "--metals", "us10y", "--data", "mine"], { cwd });
  expect(code).toBe(2);
  expect(unbroken(stderr)).toContain('"us10y" changes by differences; what is studied has prices and log returns');
});
