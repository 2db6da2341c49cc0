import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/run-cli.ts";
import { unbroken } from "../support/unbroken.ts";

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

test("where the calendar has nothing to come, its last release is named, or the next after the days asked for", async () => {
  const cwd = temporaryFolder();
  const over = await runCli(["outlook", "--on", "2027-12-09"], { cwd });
  expect([over.code, over.stdout]).toEqual([2, ""]);
  expect(unbroken(over.stderr)).toBe(
    "assay: the calendar has no release from 2027-12-09 to 2027-12-15 [data/not-covered]\n" +
      "  its last is fomc-rate on 2027-12-08; add a calendar that goes on with --data,\n  or ask for an earlier date\n",
  );
  const later = await runCli(["outlook", "--on", "2027-01-01"], { cwd });
  expect(later.stderr).toContain("  the next is fomc-rate on 2027-01-27: `--days 27`\n");
  const found = await runCli(["outlook", "--on", "2027-01-01", "--days", "27", "--metals", "gold"], { cwd });
  expect(found.stdout).toMatch(/^Outlook: 1 release from 2027-01-01 to 2027-01-27\n/);
  expect(readdirSync(cwd)).toEqual(["results"]);
});

test.each([
  [["--on", "next week"], '--on "next week" is not a date'],
  [["--on"], "--on needs a date, such as 2026-01-09"],
  [[], "--on needs a date, such as 2026-01-09"],
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
