import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageMark } from "../../src/report/page/document.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = (name: string) =>
  `name: ${name}\nmetals: [gold]\nevents: { release: us-cpi-mom }\nfrom: 2024-01-01\nto: 2025-01-01\n`;

function folderWithScenarios(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario("First"));
  writeFileSync(join(cwd, "b.yaml"), scenario("Second"));
  return cwd;
}

const filesBelow = (folder: string) =>
  (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe("assay report", () => {
  it("writes a page for each scenario and an index, and says where", async () => {
    const cwd = folderWithScenarios();
    const { code, stdout, stderr } = await runCli(["report", "."], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const pages = ["results/first/report.html", "results/index.html", "results/second/report.html"];
    expect(filesBelow(cwd)).toEqual(["a.yaml", "b.yaml", ...pages]);
    expect(stdout.split("\n").filter((line) => line.startsWith("results"))).toEqual([pages[0], pages[2], pages[1]]);
    expect(stdout).toContain("\n  Too little data to tell what US CPI, month on month does to gold");
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
    for (const page of pages) expect(readFileSync(join(cwd, page), "utf8").startsWith(pageMark)).toBe(true);
    expect(readFileSync(join(cwd, "results/index.html"), "utf8")).toContain('<a href="first/report.html">First</a>');
  });

  it("writes one file where --out names one, and gives its path as data", async () => {
    const cwd = folderWithScenarios();
    const { stdout } = await runCli(["report", "a.yaml", "--out", "deep/mine.html", "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      reports: [{ name: "First", slug: "first", path: "deep/mine.html" }],
      index: null,
    });
    expect(filesBelow(cwd)).toEqual(["a.yaml", "b.yaml", "deep/mine.html"]);
    const page = readFileSync(join(cwd, "deep/mine.html"), "utf8");
    expect(page).toContain("<code>assay run a.yaml</code>");
    expect(page).toContain("name: First\n");
  });

  it("replaces its own page, and says again how to run it with the user's data", async () => {
    const cwd = folderWithScenarios();
    mkdirSync(join(cwd, "my data"));
    writeFileSync(join(cwd, "my data/instruments.yaml"), "{}\n");
    for (const data of [[], ["--data", "my data"]]) {
      // oxlint-disable-next-line no-await-in-loop -- the second replaces the first
      const { code, stderr } = await runCli(["report", "a.yaml", "--out", "a.html", ...data], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    }
    expect(readFileSync(join(cwd, "a.html"), "utf8")).toContain("assay run a.yaml --data &#39;my data&#39;");
  });
});

describe("assay report refuses", () => {
  it.each([
    [["."], "one.html", '--out "one.html" is one file, and there are 2 scenarios'],
    [["a.yaml"], "notes.txt", '--out "notes.txt" is neither a folder nor an .html file'],
    [["a.yaml"], "report.pdf", '--out "report.pdf" is neither a folder nor an .html file'],
    [["a.yaml"], "mine.html", '"mine.html" is there already, and Assay did not make it'],
    [["."], "site", '"site/index.html" is there already, and Assay did not make it'],
    [["a.yaml"], "notes.txt/below", 'cannot write "notes.txt/below/first": a file is in the way'],
  ])("%j --out %s", async (paths, out, message) => {
    const cwd = folderWithScenarios();
    mkdirSync(join(cwd, "site"));
    for (const name of ["notes.txt", "mine.html", "site/index.html"]) writeFileSync(join(cwd, name), "mine\n");
    const before = filesBelow(cwd);
    const { code, stdout, stderr } = await runCli(["report", ...paths, "--out", out], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\n {2}\S.*--out/);
    expect(filesBelow(cwd)).toEqual(before);
    for (const name of ["notes.txt", "mine.html", "site/index.html"]) {
      expect(readFileSync(join(cwd, name), "utf8")).toBe("mine\n");
    }
  });

  it("to leave half of its pages behind", async () => {
    const cwd = folderWithScenarios();
    mkdirSync(join(cwd, "out/second/report.html"), { recursive: true });
    const { code, stderr } = await runCli(["report", ".", "--out", "out"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a folder is in the way")]);
    expect(existsSync(join(cwd, "out/first"))).toBe(false);
  });
});

describe("--open", () => {
  const open = async (argv: readonly string[], env: Record<string, string>, isRefused = false) => {
    const cwd = folderWithScenarios();
    const opened: string[] = [];
    const openFile = async (path: string) => {
      if (isRefused) throw new Error("spawn xdg-open ENOENT");
      opened.push(path.slice(cwd.length + 1));
    };
    const { code, stderr } = await runCli(["report", ...argv, "--open"], { cwd, over: { openFile, env } });
    return { code, stderr, opened };
  };

  it("shows the page, or the index of several", async () => {
    expect(await open(["a.yaml"], {})).toEqual({ code: 0, stderr: "", opened: ["results/first/report.html"] });
    expect(await open(["."], { CI: "" })).toEqual({ code: 0, stderr: "", opened: ["results/index.html"] });
  });

  it("shows nothing under --quiet or on a CI machine", async () => {
    expect(await open(["a.yaml", "--quiet"], {})).toEqual({ code: 0, stderr: "", opened: [] });
    const onCi = await open(["a.yaml"], { CI: "true" });
    expect(onCi).toEqual({ code: 0, stderr: "not opened: CI is set, so nobody is looking\n", opened: [] });
  });

  it("says so where there is no browser, which is no failure", async () => {
    const { code, stderr } = await open(["a.yaml"], {}, true);
    expect([code, stderr]).toEqual([0, "no browser could be opened; the page is results/first/report.html\n"]);
  });
});

describe("--report", () => {
  it("of run puts a page beside the tables, and an index above those of several", async () => {
    const cwd = folderWithScenarios();
    const { stdout } = await runCli(["run", ".", "--report", "--json"], { cwd });
    const data = JSON.parse(stdout) as { scenarios: { report: string }[]; index: string };
    expect(data.scenarios.map(({ report }) => report)).toEqual([
      "results/first/report.html",
      "results/second/report.html",
    ]);
    expect(data.index).toBe("results/index.html");
    expect(filesBelow(cwd)).toEqual(expect.arrayContaining(["results/first/report.html", "results/first/summary.csv"]));
    const { stderr } = await runCli(["run", "a.yaml", "--report"], { cwd });
    expect(stderr).toBe("\ntables written to results/first/\npage written to results/first/report.html\n");
  });

  it("is --format html, and a page that is not asked for again goes", async () => {
    const cwd = folderWithScenarios();
    const { code } = await runCli(["run", "a.yaml", "--format", "html"], { cwd });
    expect(code).toBe(0);
    expect(filesBelow(join(cwd, "results"))).toEqual(["first/report.html", "first/run.json"]);
    await runCli(["run", "a.yaml"], { cwd });
    expect(filesBelow(join(cwd, "results"))).not.toContain("first/report.html");
  });

  it("of compare puts both on one page", async () => {
    const cwd = folderWithScenarios();
    const { code, stderr } = await runCli(["compare", "a.yaml", "b.yaml", "--report"], { cwd });
    const folder = "results/compare-first-and-second";
    expect([code, stderr]).toEqual([0, `\ntables written to ${folder}/\npage written to ${folder}/report.html\n`]);
    const page = readFileSync(join(cwd, folder, "report.html"), "utf8");
    expect(page).toContain("<title>First versus Second</title>");
    expect(page).toContain("<code>assay compare a.yaml b.yaml</code>");
  });
});
