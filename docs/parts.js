import { keyTable } from "./key-table.js";
import { code, table } from "./markdown.js";

/**
 * What is made from the code: the parts of each document between its markers, by file and marker, and whole files by path.
 * @param {import("./parts.d.ts").Registries} registries
 * @returns {import("./parts.d.ts").Generated}
 */
export function generate(registries) {
  return {
    parts: {
      "docs/method.md": methodParts(registries),
      "docs/scenario.md": {
        keys: keyTable(registries.scenarioSchema),
        conditions: conditionTable(registries),
        "price-events": table(
          ["kind", "what makes the event", "options (default)", "actual"],
          registries.priceEventKinds.map(({ kind, title, options, unit }) => [
            code(kind),
            title,
            Object.entries(options).map(optionText).join("; "),
            unit(anyInstrument),
          ]),
        ),
      },
      "docs/tables.md": {
        formats: table(
          ["format", "what it is"],
          registries.formats.map(({ kind, title }) => [code(kind), title]),
        ),
        tables: registries.resultTables.map(tableSection).join("\n\n"),
      },
      "docs/errors.md": {
        codes: table(
          ["code", "remedy"],
          Object.entries(registries.diagnosticCodes).map(([name, remedy]) => [code(name), remedy]),
        ),
      },
      "scenarios/january-2026/README.md": {
        answers: table(
          ["", "it was told", "the data say"],
          registries.claims.map(({ told, answer }, index) => [String(index + 1), told, answer]),
        ),
        verdicts: registries.claims.map(claimSection).join("\n"),
      },
    },
    files: { "schema/scenario.schema.json": `${JSON.stringify(registries.scenarioSchema, null, 2)}\n` },
  };
}

/** @param {import("./parts.d.ts").Registries} registries */
function methodParts({
  expectationRules,
  models,
  tests,
  singleEventTests,
  bootstrapMethods,
  placeboStatistics,
  adjustments,
  responseKinds,
  covariances,
  stabilityChecks,
  throughoutChecks,
  comparisonTests,
  exclusionReasons,
}) {
  return {
    expectations: table(
      ["expectation", "what it is", "when to use it", "source"],
      expectationRules.map(({ kind, count, title, advice, reference }) => [
        code(count === null ? kind : `${kind}: K`),
        title,
        advice,
        reference,
      ]),
    ),
    models: table(
      ["model", "what it is", "takes", "k", "source"],
      models.map(({ kind, title, inputs, parameters, reference }) => [
        code(kind),
        title,
        { none: "nothing", one: "`benchmark`", many: "`factors`, K of them" }[inputs],
        inputs === "many" ? "K + 1" : String(parameters(1)),
        reference,
      ]),
    ),
    tests: table(
      ["test", "name", "source", "what a rejection says, and when to trust it"],
      tests.map(({ kind, title, reference, advice }) => [code(kind), title, reference, advice]),
    ),
    "single-event-tests": table(
      ["test", "name", "source", "what it says", "columns"],
      singleEventTests.map(({ kind, title, reference, advice, columns }) => [
        code(kind),
        title,
        reference,
        advice,
        columns,
      ]),
    ),
    comparisons: table(
      ["test", "name", "source", "columns in comparison.csv"],
      comparisonTests.map(({ kind, title, reference, statisticColumn, pValueColumn }) => [
        code(kind),
        title,
        reference,
        `${code(statisticColumn)}, ${code(pValueColumn)}`,
      ]),
    ),
    bootstraps: table(
      ["method", "name", "source", "when to trust it"],
      bootstrapMethods.map(({ kind, title, reference, advice }) => [code(kind), title, reference, advice]),
    ),
    "placebo-statistics": table(
      ["statistic", "name", "source", "what a small p says"],
      placeboStatistics.map(({ kind, title, reference, advice }) => [code(kind), title, reference, advice]),
    ),
    adjustments: table(
      ["adjust", "what it controls", "source"],
      adjustments.map(({ kind, advice, reference }) => [code(kind), advice, reference]),
    ),
    "response-kinds": table(
      ["kind", "what it is", "terms", "what it says", "source"],
      responseKinds.map(({ kind, title, terms, contrasts, advice, reference }) => [
        code(kind),
        title,
        [...terms, ...contrasts.map(({ term }) => term)].map(code).join(", "),
        advice,
        reference,
      ]),
    ),
    covariances: table(
      ["covariance", "what it is", "when to choose it", "source"],
      covariances.map(({ kind, title, advice, reference }) => [code(kind), title, advice, reference]),
    ),
    "stability-checks": table(
      ["check", "what it is", "what it says", "source"],
      stabilityChecks.map(({ kind, title, advice, reference }) => [code(kind), title, advice, reference]),
    ),
    "throughout-checks": table(
      ["check", "what it is", "what it says", "source"],
      throughoutChecks.map(({ kind, title, advice, reference }) => [code(kind), title, advice, reference]),
    ),
    exclusions: table(
      ["reason", "what it means"],
      Object.entries(exclusionReasons).map(([reason, sentence]) => [code(reason), sentence]),
    ),
  };
}

/** @param {import("./parts.d.ts").Registries} registries */
function conditionTable({ conditionWords }) {
  return table(
    ["written", "is", "what it is"],
    conditionWords.map(({ written, gives, sentence }) => [code(written), gives, sentence]),
  );
}

/** @type {import("../src/market/instrument.ts").Instrument} */
const anyInstrument = {
  id: "",
  name: "",
  role: "metal",
  unit: "the close",
  clock: { kind: "daily", time: "17:00", zone: "UTC" },
  change: "log",
  maxGap: 5,
  source: "",
};

/** @param {[string, import("../src/market/price-event.ts").OptionRule]} option */
function optionText([name, rule]) {
  const values = rule.type === "choice" ? `${rule.values.map(code).join(", ")}: ` : "";
  return `${code(name)} (${rule.default ?? "required"}): ${values}${rule.description}`.replace(/\.$/, "");
}

/**
 * @param {import("../claims/verdicts.d.ts").JudgedClaim} claim
 * @param {number} index
 */
function claimSection({ told, verdicts }, index) {
  const rows = verdicts.map(({ tested, verdict, figures, throughout = "" }) => [tested, verdict, figures, throughout]);
  return `### ${index + 1}. ${told.replace(/\.$/, "")}\n\n${table(["how it is tested", "verdict", "figures", "does it hold throughout?"], rows)}`;
}

/** @param {import("./parts.d.ts").ResultTable} resultTable */
function tableSection({ name, rowMeaning, facts }) {
  const columns = table(
    ["column", "unit", "what it means"],
    facts.map(({ name: column, unit, description }) => [code(column), unit, description]),
  );
  return `### \`${name}.csv\`\nOne row per ${rowMeaning}.\n\n${columns}`;
}

/**
 * A text with each part put between its markers. Throws when a marker of the text has no part or a part no marker.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} parts
 * @returns {string}
 */
export function fillParts(text, parts) {
  const found = new Set();
  const filled = text.replaceAll(
    /(<!-- generated:([a-z-]+) -->\n)[^]*?(<!-- \/generated -->)/g,
    (_, open, name, close) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`nothing is generated for the marker "${name}"`);
      found.add(name);
      return `${open}\n${part}\n${close}`;
    },
  );
  const missing = Object.keys(parts).filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`the text has no marker for ${missing.join(", ")}`);
  return filled;
}
