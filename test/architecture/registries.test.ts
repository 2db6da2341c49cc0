import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFolder } from "../support/run-cli.ts";
import { importsOf } from "../support/source-tree.ts";

describe("registries are complete", () => {
  test.each([
    ["src/study/normal-returns/models", []],
    ["src/study/inference/tests/parametric", []],
    ["src/study/inference/tests/nonparametric", []],
    ["src/study/comparison/tests", []],
    ["src/tables/study", []],
    ["src/tables/commands", []],
    ["src/study/inference/bootstrap", ["bootstrap-method", "bootstrap-t", "bootstrap-window"]],
    ["src/study/matched/placebo/statistics", []],
    ["src/study/response/covariances", []],
    ["src/study/response/kinds", []],
    ["src/study/response/stability", []],
    ["src/study/robustness/axes", []],
    ["src/calendar/expectations", []],
    ["src/market/price-events", ["extreme-of-run"]],
    ["src/cli/commands", []],
    ["src/report/charts", []],
    ["src/tables/formats", ["spreadsheet-safe"]],
    // The page is no format of pictures.
    ["src/report/formats", ["page-format"]],
  ])("every file in %s is in its index, or the one above it, but for %j", (folder, helpers) => {
    const members = readdirSync(join(packageFolder, folder)).filter(
      (name) => name.endsWith(".ts") && name !== "index.ts",
    );
    const index =
      [folder, dirname(folder)]
        .map((each) => `${each}/index.ts`)
        .find((path) => existsSync(join(packageFolder, path))) ?? "";
    const listed = new Set(importsOf(index).map((name) => basename(name)));
    const missing = members.filter((name) => !listed.has(name) && !helpers.includes(basename(name, ".ts")));
    expect(missing).toEqual([]);
    expect(members.length).toBeGreaterThan(helpers.length);
  });
});
