import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { date } from "../support/series.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const january = ["outlook", "--on", "2026-01-09", "--metals", "gold,silver"];

test("outlook lists the coming releases with what metals did after earlier ones, and writes it", async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await runCli([...january, "--days", "1"], { cwd });
  expect([code, stderr]).toEqual([0, "\ntables written to results/outlook-2026-01-09/\n"]);
  await expect(stdout).toMatchFileSnapshot("outlook.txt");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  const folder = join(cwd, "results/outlook-2026-01-09");
  await expect(readFileSync(join(folder, "outlook.csv"), "utf8")).toMatchFileSnapshot("outlook.csv");
  expect(JSON.parse(readFileSync(join(folder, "run.json"), "utf8"))).toMatchObject({
    on: "2026-01-09",
    days: 1,
    windows: [
      { from: 0, to: 0 },
      { from: 0, to: 2 },
    ],
    metals: ["gold", "silver"],
  });
});

test("a week from Friday on has payrolls and CPI; --over chooses the windows; --json is the table as records", async () => {
  const { stdout } = await runCli([...january, "--over", "5", "--json"], { cwd: temporaryFolder() });
  const { outlook } = JSON.parse(stdout) as { outlook: Record<string, string | number | null>[] };
  expect(new Set(outlook.map((row) => row["indicator"])).size).toBe(7);
  expect(outlook).toHaveLength(7 * 2 * 1 * 3);
  expect(new Set(outlook.map((row) => row["window_to"]))).toEqual(new Set([4]));
  const payrolls = outlook.filter((row) => row["indicator"] === "us-nfp" && row["metal"] === "gold");
  expect(payrolls.map((row) => row["side"])).toEqual(["above", "in-line", "below"]);
  expect(payrolls[1]).toMatchObject({
    n: 2,
    median: null,
    q1: null,
    q3: null,
    share_up: null,
    consensus: 66,
    previous: 64,
  });
});

test("a calendar of one's own goes on where the shipped one ends", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mine"));
  const rows = "indicator,date,actual,consensus\nus-ism-manufacturing,2026-11-02,,54\nus-ism-services,2026-11-04,,\n";
  writeFileSync(join(cwd, "mine/calendar.csv"), rows);
  const args = ["outlook", "--on", "2026-11-02", "--days", "3", "--data", "mine", "--metals", "gold"];
  const { stdout } = await runCli(args, { cwd });
  expect(stdout).toMatch(/^Outlook: 2 releases from 2026-11-02 to 2026-11-04\n/);
  expect(stdout).toContain("The last price used is of 2026-05-15.");
  expect(stdout).toContain(
    "Monday 2026-11-02 10:00 New York: US ISM manufacturing PMI\n  expected 54, last 55.6 (index)\n",
  );
  expect(stdout).toContain("  no expectation in the calendar, last 54.1 (index)\n");
});

test("where the calendar has nothing to come, the answer says so, what is next or last, and how old prices and figures are", async () => {
  const cwd = temporaryFolder();
  const over = await runCli(["outlook", "--on", "2027-12-09", "--metals", "gold,platinum"], { cwd });
  expect([over.code, over.stderr]).toEqual([0, "\ntables written to results/outlook-2027-12-09/\n"]);
  expect(over.stdout).toBe(`Outlook: 0 releases from 2027-12-09 to 2027-12-15
The calendar has no release in these days. Its last is fomc-rate on 2027-12-08;
add a calendar that goes on with --data.

! gold ends on 2026-05-15, 18 months before 2027-12-09
! platinum ends on 2026-04-20, 19 months before 2027-12-09
! us-cpi-mom, us-core-cpi-mom, us-cpi-yoy and us-core-cpi-yoy: no figure since
  2026-08-12, though 4 dates have passed, and no date to come
! us-nfp, us-unemployment-rate and us-average-hourly-earnings-mom: no figure
  since 2026-08-07, though 4 dates have passed, and no date to come
! us-ism-manufacturing: no figure since 2026-08-03, and no date to come
! us-ism-services: no figure since 2026-08-05, and no date to come
! fomc-rate: no figure since 2026-07-29, though 11 dates have passed
! the last figure is of 2026-08-12 (us-cpi-mom), 15 months before 2027-12-09
`);
  expect(readFileSync(join(cwd, "results/outlook-2027-12-09/outlook.csv"), "utf8").split("\n")).toHaveLength(2);
  const later = await runCli(["outlook", "--on", "2027-01-01", "--json"], { cwd });
  expect(JSON.parse(later.stdout)).toMatchObject({ on: "2027-01-01", outlook: [] });
  const words = (await runCli(["outlook", "--on", "2027-01-01"], { cwd })).stdout.replaceAll("\n", " ");
  expect(words).toContain("The next is fomc-rate on 2027-01-27: `--days 27`.");
  const found = await runCli(["outlook", "--on", "2027-01-01", "--days", "27", "--metals", "gold"], { cwd });
  expect(found.stdout).toMatch(/^Outlook: 1 release from 2027-01-01 to 2027-01-27\n/);
});

test("without a date it is today, by the machine's calendar, and what it rests on ends long before is said", async () => {
  const cwd = temporaryFolder();
  const over = { today: () => date("2026-12-01") };
  const { code, stdout, stderr } = await runCli(["outlook", "--metals", "gold,silver"], { cwd, over });
  expect([code, stderr]).toEqual([0, "\ntables written to results/outlook-2026-12-01/\n"]);
  expect(stdout).toMatch(/^Outlook: 3 releases from 2026-12-01 to 2026-12-07\n/);
  expect(stdout).toContain(`\n! gold and silver end on 2026-05-15, 6 months before 2026-12-01\n`);
  expect(stdout).toContain("! us-ism-services: no figure since 2026-08-05, and no date to come\n");
  expect(JSON.parse(readFileSync(join(cwd, "results/outlook-2026-12-01/run.json"), "utf8"))).toMatchObject({
    on: "2026-12-01",
    warnings: expect.arrayContaining(["gold and silver end on 2026-05-15, 6 months before 2026-12-01"]),
  });
});

test("a calendar without the next day's payrolls is said to have a hole, as is one that ends", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mine"));
  const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-04"];
  const rows = months.map((month) => `my-payrolls,${month}-06,1`).join("\n");
  writeFileSync(join(cwd, "mine/calendar.csv"), `indicator,date,actual\n${rows}\n`);
  const entry = "name: Mine\n  unit: thousand\n  release: { time: '08:30', zone: America/New_York }";
  writeFileSync(join(cwd, "mine/indicators.yaml"), `my-payrolls:\n  ${entry}\n`);
  const said = async (on: string) =>
    (await runCli(["outlook", "--on", on, "--data", "mine", "--metals", "gold"], { cwd })).stdout
      .split("\n")
      .filter((line) => line.startsWith("! my-payrolls"));
  expect(await said("2026-03-05")).toEqual(["! my-payrolls has no release for 2026-03: a hole in the calendar"]);
  // Before it, nobody could tell; after it, the figures of those that are listed rest on a calendar with a hole.
  expect(await said("2026-02-05")).toEqual([]);
  expect(await said("2026-04-05")).toEqual([
    "! my-payrolls: no figure since 2026-02-06",
    "! my-payrolls has no release for 2026-03: a hole in the calendar",
  ]);
  expect(await said("2026-04-07")).toEqual(["! my-payrolls: no date in the calendar after 2026-04-06"]);
});

test.each([
  [["--on", "next week"], '--on "next week" is not a date'],
  [["--on"], "--on needs a date, such as 2026-01-09"],
  [["--on", "2026-01-09", "--days", "0"], '--days "0" is not a number of days'],
  [["--on", "2026-01-09", "--days", "week"], '--days "week" is not a number of days'],
  [["--on", "2026-01-09", "--over", "1,two"], '--over "1,two" does not say how many observations'],
  [["--on", "2026-01-09", "--over", "0"], '--over "0" does not say how many observations'],
])("%j is refused on the command line", async (options, message) => {
  const { code, stdout, stderr } = await runCli(["outlook", ...options], { cwd: temporaryFolder() });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`assay: ${message} [cli/usage]\n  `);
});

test("an unknown metal is named with the nearest", async () => {
  const { code, stderr } = await runCli(["outlook", "--on", "2026-01-09", "--metals", "sliver"], {
    cwd: temporaryFolder(),
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/unknown metal "sliver" \[scenario\/unknown-name\]\n {2}did you mean "silver"\?/);
});
