/** `npm run generate` writes what is made from the code; with `--check` it writes nothing and fails when something is stale. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import process, { argv, stderr } from "node:process";
import { claims } from "../claims/claims.js";
import { judgeClaims } from "../claims/verdicts.js";
import { expectationRules } from "../dist/calendar/expectations/index.js";
import { diagnosticCodes } from "../dist/diagnostic-codes.js";
import { priceEventKinds } from "../dist/market/price-events/index.js";
import { reportFormats } from "../dist/report/formats/index.js";
import { pageFormat } from "../dist/report/formats/page-format.js";
import { darkRules } from "../dist/report/theme.js";
import { conditionWords } from "../dist/scenario/condition/vocabulary.js";
import { scenarioJsonSchema } from "../dist/scenario/json-schema.js";
import { comparisonTests } from "../dist/study/comparison/tests/index.js";
import { bootstrapMethods } from "../dist/study/inference/bootstrap/index.js";
import { adjustments } from "../dist/study/inference/multiple-testing/adjustments.js";
import { singleEventTests } from "../dist/study/inference/single-event.js";
import { significanceTests } from "../dist/study/inference/tests/index.js";
import { placeboStatistics } from "../dist/study/matched/placebo/statistics/index.js";
import { models } from "../dist/study/normal-returns/models/index.js";
import { covariances } from "../dist/study/response/covariances/index.js";
import { responseKinds } from "../dist/study/response/kinds/index.js";
import { stabilityChecks } from "../dist/study/response/stability/index.js";
import { exclusionReasons } from "../dist/study/selection/exclusion.js";
import { tableFormats } from "../dist/tables/formats/index.js";
import { furtherTables, resultTables } from "../dist/tables/index.js";
import { pageAssets } from "./page-assets.js";
import { fillParts, generate } from "./parts.js";
import * as assay from "../dist/index.js";
import { halvesPhrases } from "../dist/report/words/spans.js";
import { throughoutWords } from "../dist/report/words/throughout.js";
import { meanInterval } from "../dist/study/inference/mean-interval.js";
import { fewestEvents, tooFewToTell } from "../dist/study/inference/power.js";
import { throughoutChecks } from "../dist/study/stability/stability-check.js";

const root = new URL("../", import.meta.url);
const { parts, files } = generate({
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
    study: { fewestEvents, tooFewToTell, meanInterval, halvesPhrases, throughoutWords },
    folder: fileURLToPath(new URL("scenarios/january-2026", root)),
  }),
});

await Promise.all([
  ...Object.entries(parts).map(async ([path, ofFile]) => {
    const text = await readFile(new URL(path, root), "utf8");
    return keepCurrent(path, text, fillParts(text, ofFile));
  }),
  ...Object.entries({ ...files, ...(await pageAssets(root, darkRules(".charts"))) }).map(async ([path, current]) =>
    keepCurrent(path, await readFile(new URL(path, root), "utf8").catch(() => ""), current),
  ),
]);

/**
 * @param {string} path
 * @param {string} text
 * @param {string} current
 */
async function keepCurrent(path, text, current) {
  if (text === current) return;
  if (argv.includes("--check")) {
    stderr.write(`${path} is stale: run \`npm run generate\`\n`);
    process.exitCode = 1;
  } else await writeFile(new URL(path, root), current);
}
