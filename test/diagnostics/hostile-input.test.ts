import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { parseDocument } from "yaml";
import { runCli, spawnCli, temporaryFolder } from "../support/run-cli.ts";
import { unbroken } from "../support/unbroken.ts";

vi.mock("yaml", { spy: true });

const body = "metals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2025-01-01\n";

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test("two megabytes of YAML are refused without being parsed", async () => {
  const cwd = folderWith({ "long.yaml": `name: Long\n${body}# ${"x".repeat(2_000_000)}\n` });
  const { code, stdout } = await runCli(["check", "long.yaml"], { cwd });
  expect(parseDocument).not.toHaveBeenCalled();
  expect(code).toBe(1);
  expect(unbroken(stdout)).toContain(
    '"long.yaml" has 2000078 characters; at most 1000000 are read [scenario/too-large]',
  );
  expect(stdout).toContain("  a scenario or registry is a short text; move data into CSV files\n");
  writeFileSync(join(cwd, "long.yaml"), `name: Not so long\n${body}`);
  expect((await runCli(["check", "long.yaml"], { cwd })).code).toBe(0);
  expect(parseDocument).toHaveBeenCalled();
});

test("aliases that multiply are refused before they fill the memory", async () => {
  const letters = [..."abcdefghij"];
  const bomb = letters.map((letter, index) => {
    const before = letters[index - 1];
    return `${letter}: &${letter} [${Array.from({ length: 10 }, () => (before === undefined ? "x" : `*${before}`)).join(", ")}]`;
  });
  const cwd = folderWith({ "bomb.yaml": `name: Bomb\n${bomb.join("\n")}\nmetals: *j\n` });
  // Were the ten thousand million values written out, this would not come back.
  const { code, stdout } = await runCli(["check", "bomb.yaml"], { cwd });
  expect([code, stdout]).toEqual([1, expect.stringContaining("aliases repeat other aliases too often")]);
});

test("bytes of every kind in place of a scenario are a problem, never a bug of ours", async () => {
  const files: Record<string, Uint8Array> = {};
  // A fixed sequence, so that a failure can be repeated.
  let state = 12_345;
  for (let file = 0; file < 40; file++) {
    files[`${file}.yaml`] = Uint8Array.from({ length: 60 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return file % 2 === 0 ? (state >> 16) % 256 : 32 + ((state >> 16) % 95);
    });
  }
  const cwd = folderWith(files);
  const outcomes = await Promise.all(Object.keys(files).map((name) => runCli(["check", name], { cwd })));
  expect(outcomes.map(({ code }) => code)).toEqual(Object.keys(files).map(() => 1));
});

test("two scenarios of one name are refused, whatever their capitals", async () => {
  const cwd = folderWith({ "a.yaml": `name: Same name\n${body}`, "b.yaml": `name: SAME, name!\n${body}` });
  const { code, stderr, stdout } = await runCli(["run", "."], { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(unbroken(stderr)).toBe(
    'b.yaml:1:1: "SAME, name!" has the same name as "Same name" in a.yaml [scenario/duplicate-name]\n' +
      '  both would write to the folder "same-name"; change one of the names\n',
  );
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.yaml"]);
});

test.each([
  ["../../../escaped", "escaped"],
  ["/etc/passwd", "etc-passwd"],
  ["..", null],
  ["C:\\temp\\x", "c-temp-x"],
  ["a\u0000b\u001b[31mc", "a-b-31mc"],
  ["x".repeat(120), "x".repeat(80)],
])("the name %j stays inside the output folder", async (name, slug) => {
  const cwd = folderWith({ "s.yaml": `name: ${JSON.stringify(name)}\n${body}` });
  const { code, stdout, stderr } = await runCli(["run", "s.yaml", "--out", "out/deep"], { cwd });
  const written = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(written.map((entry) => entry.name)).toEqual(slug === null ? [] : ["out", "deep", slug]);
  expect(code).toBe(slug === null ? 2 : 0);
  // oxlint-disable-next-line no-control-regex -- what must not reach a terminal
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test("names that JavaScript objects have already are names like any other", async () => {
  const scenario = `name: Prototype\nmetals: [constructor]
groups: { constructor: { release: valueof }, toString: { release: valueof } }
compare: [[constructor, toString]]
window: { from: 0, to: 1 }
estimation: { length: 5, minimum: 4, gap: 0 }
calendar: calendar.csv
indicators: { valueof: { name: V, unit: percent, release: { time: "08:30", zone: America/New_York } } }
instruments: { constructor: { name: C, unit: USD, prices: p.csv, close: { time: "17:00", zone: America/New_York } } }
`;
  const days = Array.from({ length: 20 }, (_, day) => `2026-01-${String(day + 1).padStart(2, "0")}`);
  const cwd = folderWith({
    "s.yaml": scenario,
    "p.csv": `date,close\n${days.map((day, index) => `${day},${100 + ((index * 7) % 5)}\n`).join("")}`,
    "calendar.csv":
      "indicator,released_at,actual,consensus\nvalueof,2026-01-12T13:30:00Z,1,2\nvalueof,2026-01-16T13:30:00Z,,2\n",
  });
  const { code, stderr } = await runCli(["run", "s.yaml"], { cwd });
  expect([code, stderr]).toEqual([0, "\ntables written to results/prototype/\n"]);
  const events = readFileSync(join(cwd, "results/prototype/events.csv"), "utf8");
  expect(events).toContain(
    "constructor,valueof@2026-01-12T13:30:00Z,valueof,,2026-01-12T13:30:00Z,1,2,,-1,,constructor,included,,",
  );
  expect(({} as Record<string, unknown>)["metals"]).toBeUndefined();
});

test("the built program: problems, a wrong input and a wrong command line, each with its exit code and no stack", async () => {
  const cwd = folderWith({ "bad.yaml": "name: Bad\nmetal: gold\n", "good.yaml": `name: Good\n${body}` });
  mkdirSync(join(cwd, "empty"));
  const [check, run, missing, usage, good] = await Promise.all([
    spawnCli(["check", "bad.yaml"], cwd),
    spawnCli(["run", "bad.yaml"], cwd),
    spawnCli(["check", "empty"], cwd),
    spawnCli(["run", "good.yaml", "--outt", "x"], cwd),
    spawnCli(["check", "good.yaml"], cwd),
  ]);
  expect([check.code, run.code, missing.code, usage.code, good.code]).toEqual([1, 2, 2, 2, 0]);
  expect(check.stdout).toContain('bad.yaml:2:1: unknown key "metal" [scenario/unknown-key]');
  expect(run.stderr).toBe(check.stdout);
  expect(missing.stderr).toContain('the folder "empty" holds no scenario');
  expect(usage.stderr).toMatch(/unknown option.*--outt[^]*did you mean.*--out/);
  for (const { stderr, stdout } of [check, run, missing, usage, good]) expect(stdout + stderr).not.toContain("    at ");
  expect(readdirSync(cwd)).toEqual(["bad.yaml", "empty", "good.yaml"]);
});
