import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../../src/report/page/report-page.ts";
import { csvChunks } from "../../../src/tables/formats/csv.ts";
import { tablesOf } from "../../../src/tables/index.ts";
import { sampleFacts as facts } from "../../support/sample-facts.ts";
import { sampleRun } from "../../support/sample-run.ts";

const headings = (page: string) => [...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text);
const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("renderReport", async () => {
  const run = sampleRun();
  const page = await renderReport(run, facts);

  it("puts the answer first, and says how it came about", () => {
    const order = ["Answer", "Tables", "Method", "Data", "Left out", "Warnings", "Scenario", "Reproduce"];
    expect(headings(page)).toEqual(order);
    expect(page).toContain("Gold fell 0.31\u00a0% on average over 2 sessions after US CPI m/m (hotter)");
    expect(page).toContain('title="-0.0031"');
    expect(page).toContain("12 events of 16 used");
    expect(page).toContain("hotter: 2 of 3 event windows overlap the window before them");
    expect(page).toContain("seed 20260112");
    expect(page).toContain("assay run cpi.yaml");
    expect(page).toContain("<code>ab12</code>");
  });

  it("gives the same text again", async () => {
    expect(await renderReport(sampleRun(), facts)).toBe(page);
  });

  it("has the CSV of every table that has rows, byte for byte", () => {
    const packed = [...page.matchAll(/data-table="(\w+)"[^]*?<script type="application\/octet-stream">([^<]*)</g)];
    const texts = packed.map(([, name, text]) => [name, inflateRawSync(Buffer.from(text ?? "", "base64")).toString()]);
    const tables = tablesOf(run.result).filter(({ rows }) => rows > 0);
    expect(tables.length).toBeGreaterThan(6);
    expect(Object.fromEntries(texts)).toEqual(
      Object.fromEntries(tables.map((table) => [table.name, [...csvChunks(table)].join("")])),
    );
  });

  it("lets in its own style and script by hash and nothing else", () => {
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script type="module">([^]*?)<\/script>/.exec(page) ?? [];
    expect(policy?.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${sha256(style)}`,
      `script-src ${sha256(script)}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it("shows pictures between answer and tables, with their words", async () => {
    const picture = { id: "caar-path-gold", title: "Gold <b>", alt: "It fell.", svg: '<svg role="img"></svg>' };
    const drawn = await renderReport(run, { ...facts, pictures: [picture] });
    expect(headings(drawn).slice(0, 3)).toEqual(["Answer", "Charts", "Tables"]);
    expect(drawn).toMatch(
      /<figure id="chart-caar-path-gold">[^]*Gold &lt;b&gt;[^]*<svg role="img"><\/svg>[^]*It fell\./,
    );
  });

  it("packs the pictures that would make it too large, and says what they show", async () => {
    const pictures = ["first", "second", "third"].map((id) => ({
      id,
      title: id,
      alt: `The ${id} fell.`,
      svg: `<svg><title>${id}</title>${"<g/>".repeat(20_000)}</svg>`,
    }));
    const drawn = await renderReport(run, { ...facts, pictures });
    expect([...drawn.matchAll(/<svg><title>(\w+)<\/title>/g)].map(([, id]) => id)).toEqual(["first"]);
    const [, packed = ""] = /chart-third[^]*?octet-stream">([^<]*)<[^]*?The third fell\./.exec(drawn) ?? [];
    expect(inflateRawSync(Buffer.from(packed, "base64")).toString()).toBe(pictures[2]?.svg);
    // One of the three, and next to nothing for the others.
    expect(drawn.length - page.length).toBeLessThan(90_000);
  });

  it("leaves out the CSV of what is too large, and says where it is", async () => {
    const large = sampleRun({ warnings: ["x".repeat(480_000)] });
    const full = await renderReport(large, facts);
    expect(full).not.toContain("application/octet-stream");
    expect(full).toContain("Too large for this page: the command under");
    const beside = await renderReport(large, { ...facts, isBesideTables: true });
    expect(beside).toContain('<a href="events.csv">events.csv</a> beside it');
  });
});

describe("a hostile scenario", async () => {
  const hostile = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> "quoted" 'x' \u202etxet`;
  const run = sampleRun({
    name: hostile,
    question: hostile,
    groups: [hostile, "b"],
    metals: [hostile],
    warnings: [hostile],
  });
  const page = await renderReport(run, { ...facts, scenarioText: hostile, command: hostile, scenarioPath: hostile });

  it("stays text everywhere", () => {
    expect(page).not.toContain("<img");
    expect(page).not.toContain("alert(2)</script>");
    expect(page.match(/<script/g)?.length).toBe(tablesOf(run.result).filter(({ rows }) => rows > 0).length + 1);
    expect(page).not.toContain("\u202e");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });
});
