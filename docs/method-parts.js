/**
 * The generated parts of method.md, by the name of their marker.
 * @param {import("./method-parts.d.ts").Registries} registries
 * @returns {Readonly<Record<string, string>>}
 */
export function methodParts({ models, tests, comparisonTests, exclusionReasons }) {
  return {
    models: table(
      ["model", "what it is", "needs a benchmark", "k", "source"],
      models.map(({ kind, title, needsBenchmark, parameters, reference }) => [
        code(kind),
        title,
        needsBenchmark ? "yes" : "no",
        String(parameters),
        reference,
      ]),
    ),
    tests: table(
      ["test", "name", "source", "what a rejection says, and when to trust it"],
      tests.map(({ kind, title, reference, advice }) => [code(kind), title, reference, advice]),
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
    exclusions: table(
      ["reason", "what it means"],
      Object.entries(exclusionReasons).map(([reason, sentence]) => [code(reason), sentence]),
    ),
  };
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

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
function table(header, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line), ""].join("\n");
}

/** @param {string} name */
function code(name) {
  return `\`${name}\``;
}
