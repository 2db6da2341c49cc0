import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guarded } from "../../src/cli/terminal/printable.ts";
import { capturedIo, runCli } from "../support/run-cli.ts";

// Order reversed, isolated and marked; red; one that hides; a C1 control; a line of its own; a tag beyond the first plane.
const bad = "\u202E\u2066\u061C\u001B[31m\u200B\u00AD\u0085\u2028\u{E0001}";
const obeyed = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;
const text = (words: string) => JSON.stringify(`${words} ${bad}x`);

const registry = `news:
  name: ${text("The news")}
  unit: ${text("index")}
  report: news
  release: { time: "08:30", zone: America/New_York }
talk:
  name: ${text("Talk")}
  release: { time: "12:00", zone: America/New_York }
`;
const instruments = `tin:
  name: ${text("Tin")}
  unit: ${text("USD per tonne")}
  prices: ${text("tin").slice(0, -1)}.csv"
  close: { time: "17:00", zone: America/New_York }
  source: ${text("a friend")}
  doubts: [${text("many")}]
`;
const scenario = (name: string) => `name: ${text(name)}
question: ${text("What does tin do?")}
metals: tin
groups:
  all of it: { release: news }
  talk of it: { release: talk, speaker: ${text("Speaker")} }
  records: { release: record }
price_events:
  record: { metal: tin, kind: high, over: 20, quiet: 5, name: ${text("A high")} }
compare: [[all of it, talk of it]]
window: { from: -1, to: 2 }
tested: [[0, 0], [0, 2]]
estimation: { length: 20, gap: 1, minimum: 10 }
placebo: 199
volatility: true
bootstrap: 199
response: true
`;

const file = `a${bad}.yaml`;
const other = `b${bad}.yaml`;
const out = `out${bad}`;
const data = ["--data", `data${bad}`];
let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "assay-"));
  const folder = join(cwd, `data${bad}`);
  mkdirSync(folder);
  const day = (index: number) => new Date(Date.UTC(2022, 0, 3 + index)).toISOString().slice(0, 10);
  const days = Array.from({ length: 1_000 }, (_, index) => index).filter((index) => index % 7 < 5);
  const closes = days.map((index, row) => `${day(index)},${(100 + ((row * 37) % 101) / 10 + row / 20).toFixed(2)}`);
  writeFileSync(join(folder, `tin ${bad}x.csv`), `date,close\n${closes.join("\n")}\n`);
  writeFileSync(join(folder, "instruments.yaml"), instruments);
  writeFileSync(join(folder, "indicators.yaml"), registry);
  const news = Array.from({ length: 32 }, (_, month) => {
    const date = new Date(Date.UTC(2022, 1 + month, 9)).toISOString().slice(0, 10);
    const [label, speaker] = [`"a label ${bad}x"`, `"Speaker ${bad}x"`];
    return `news,${date},${(month * 7) % 5},2,${label},\ntalk,${date},,,${label},${speaker}`;
  });
  const coming = "news,2024-10-09,,3,,";
  const header = "indicator,date,actual,consensus,label,speaker";
  writeFileSync(join(folder, "calendar.csv"), `${header}\n${news.join("\n")}\n${coming}\n`);
  writeFileSync(join(cwd, file), scenario("First"));
  writeFileSync(join(cwd, other), scenario("Second"));
  writeFileSync(
    join(cwd, `wrong${bad}.yaml`),
    `${scenario("Wrong")}\nmodel: ${text("none")}\n${text("key")}: 1\n`.replace("records:", `${text("records")}:`),
  );
  writeFileSync(join(cwd, `broken${bad}.yaml`), `name: [${bad}\n`);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const commands: readonly (readonly [string, readonly string[], number])[] = [
  ["run", ["run", file, ...data, "--out", out, "--report"], 0],
  ["run --json", ["run", file, ...data, "--out", out, "--json"], 0],
  ["show", ["show", file, ...data, "--all"], 0],
  ["show --json", ["show", file, ...data, "--json"], 0],
  ["check", ["check", file, other, ...data], 0],
  ["check of mistakes", ["check", `wrong${bad}.yaml`, `broken${bad}.yaml`, ...data], 1],
  ["check --json of mistakes", ["check", `wrong${bad}.yaml`, `broken${bad}.yaml`, ...data, "--json"], 1],
  ["list", ["list", ...data], 0],
  ["list --json", ["list", ...data, "--json"], 0],
  ["compare", ["compare", file, other, ...data, "--out", out, "--report"], 0],
  ["report", ["report", file, other, ...data, "--out", out], 0],
  ["robustness", ["robustness", file, ...data, "--out", out], 0],
  ["power", ["power", file, ...data, "--out", out], 0],
  ["performance", ["performance", "--metals", "tin", ...data, "--out", out], 0],
  ["outlook", ["outlook", "--on", "2024-10-08", "--metals", "tin", ...data, "--out", out], 0],
  ["outlook of nothing", ["outlook", "--on", "2025-10-08", "--metals", "tin", ...data, "--out", out], 0],
  ["a file that is not there", ["run", `none${bad}.yaml`], 2],
  ["a data folder that is not there", ["list", "--data", `none${bad}`], 2],
  ["an unknown command", [`ru${bad}n`], 2],
  ["an unknown option", ["run", file, `--q${bad}`], 2],
  ["an unknown topic", ["list", `metals${bad}`], 2],
  ["a wrong metal", ["outlook", "--on", "2024-10-08", "--metals", `go${bad}ld`], 2],
  ["a wrong date", ["outlook", "--on", `2024${bad}`], 2],
  ["a wrong format", ["run", file, "--format", `csv${bad}`], 2],
  ["init", ["init", `new${bad}.yaml`], 0],
];

describe("no text of a user's reaches terminal or page with characters that these would obey", () => {
  test.each(commands)("%s", async (_, argv, expected) => {
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect([code, obeyed.exec(stdout)?.[0], obeyed.exec(stderr)?.[0]]).toEqual([expected, undefined, undefined]);
    expect(stdout + stderr).not.toBe("");
  });

  test("in pages and pictures", () => {
    const pages = readdirSync(join(cwd, out), { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:html|svg)$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(obeyed.exec(readFileSync(join(cwd, out, page), "utf8"))?.[0]).toBeUndefined();
  });
});

test("the net under the streams keeps colours and the progress line, and nothing else", () => {
  const { io, text: seen } = capturedIo("/");
  guarded(io.stdout).write("\r\u001B[K\u001B[1mbold\u001B[0m\u001B[2J\rover\u202E\u0007\u009B31m\ttab\n");
  expect(seen.stdout).toBe("\r\u001B[K\u001B[1mbold\u001B[0m [2J over   31m\ttab\n");
});
