import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { claims } from "../../claims/claims.js";
import { judgeClaims } from "../../claims/verdicts.js";
import { pageAssets } from "../../docs/page-assets.js";
import { fillParts, generate } from "../../docs/parts.js";
import { expectationRules } from "../../src/calendar/expectations/index.ts";
import { diagnosticCodes } from "../../src/diagnostic-codes.ts";
import { priceEventKinds } from "../../src/market/price-events/index.ts";
import { reportFormats } from "../../src/report/formats/index.ts";
import { pageFormat } from "../../src/report/formats/page-format.ts";
import { darkRules } from "../../src/report/theme.ts";
import { conditionWords } from "../../src/scenario/condition/vocabulary.ts";
import { scenarioJsonSchema } from "../../src/scenario/json-schema.ts";
import { comparisonTests } from "../../src/study/comparison/tests/index.ts";
import { bootstrapMethods } from "../../src/study/inference/bootstrap/index.ts";
import { adjustments } from "../../src/study/inference/multiple-testing/adjustments.ts";
import { singleEventTests } from "../../src/study/inference/single-event.ts";
import { significanceTests } from "../../src/study/inference/tests/index.ts";
import { placeboStatistics } from "../../src/study/matched/placebo/statistics/index.ts";
import { models } from "../../src/study/normal-returns/models/index.ts";
import { covariances } from "../../src/study/response/covariances/index.ts";
import { responseKinds } from "../../src/study/response/kinds/index.ts";
import { stabilityChecks } from "../../src/study/response/stability/index.ts";
import { throughoutChecks } from "../../src/study/stability/stability-check.ts";
import { exclusionReasons } from "../../src/study/selection/exclusion.ts";
import { tableFormats } from "../../src/tables/formats/index.ts";
import { furtherTables, resultTables } from "../../src/tables/index.ts";
import { judgingStudy } from "../support/judging.ts";
import * as assay from "../../src/index.ts";

const root = new URL("../../", import.meta.url);
const generated = generate({
  models,
  expectationRules,
  priceEventKinds,
  tests: significanceTests,
  singleEventTests,
  bootstrapMethods,
  placeboStatistics,
  adjustments,
  conditionWords,
  responseKinds,
  covariances,
  stabilityChecks,
  throughoutChecks,
  comparisonTests,
  exclusionReasons,
  diagnosticCodes,
  formats: [...tableFormats, ...reportFormats, pageFormat],
  resultTables: [...resultTables, ...furtherTables],
  scenarioSchema: scenarioJsonSchema(),
  claims: await judgeClaims(claims, {
    assay,
    study: judgingStudy,
    folder: fileURLToPath(new URL("scenarios/january-2026", root)),
  }),
});

describe("what is generated is current (else: npm run generate)", async () => {
  it.each(Object.entries(generated.parts))("%s", async (path, parts) => {
    const text = await readFile(new URL(path, root), "utf8");
    expect(fillParts(text, parts)).toBe(text);
  });

  it.each(Object.entries({ ...generated.files, ...(await pageAssets(root, darkRules(".charts"))) }))(
    "%s",
    async (path, text) => {
      expect(await readFile(new URL(path, root), "utf8")).toBe(text);
    },
  );
});

describe("docs/method.md", async () => {
  const method = await readFile(new URL("docs/method.md", root), "utf8");
  const byHand = method.replaceAll(/<!-- generated:[^]*?<!-- \/generated -->/g, "");

  it("gives the formula of every model and test", () => {
    const kinds = [
      models,
      [...significanceTests, ...singleEventTests, ...comparisonTests],
      bootstrapMethods,
      [...responseKinds, ...covariances, ...stabilityChecks, ...throughoutChecks],
    ].flatMap((registry) => registry.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !new RegExp(`^### .*\`${kind}\``, "m").test(byHand))).toEqual([]);
  });

  it("says how often every significance test rejects where nothing happened", () => {
    const header = /^\| placebo,.*$/m.exec(byHand)?.[0] ?? "";
    expect(significanceTests.filter(({ kind }) => !header.includes(`\`${kind}\``))).toEqual([]);
    // Six tables of sizes and two of power have a row for each.
    const rows = (kind: string) => byHand.match(new RegExp(`^\\| \`${kind}\` \\| [*\\d]`, "gm"))?.length;
    expect(significanceTests.filter(({ kind }) => rows(kind) !== 8)).toEqual([]);
  });
});

describe("fillParts", () => {
  const text = "before\n<!-- generated:one -->\nold\n<!-- /generated -->\nafter\n";

  it("replaces what stands between a part's markers and nothing else", () => {
    const filled = "before\n<!-- generated:one -->\n\nnew $1\n<!-- /generated -->\nafter\n";
    expect(fillParts(text, { one: "new $1" })).toBe(filled);
    expect(fillParts(filled, { one: "new $1" })).toBe(filled);
  });

  it("refuses a marker without a part and a part without a marker", () => {
    expect(() => fillParts(text, {})).toThrow('marker "one"');
    expect(() => fillParts(text, { one: "", two: "" })).toThrow("no marker for two");
  });
});
