/**
 * What the linter holds the code to. Oxlint takes the last override that fits a file, whole: so each layer's and each room's rule is put together
 * here, from what the layer stands on, where packages live, and the order of its rooms.
 */

/** Every layer of src/, what of ours it may import besides errors.ts, and why no more. */
const layers = {
  kernels: { on: [], says: "kernels are pure numbers: they import nothing of ours but errors." },
  time: { on: [], says: "time knows dates and instants, nothing of markets or studies." },
  input: { on: [], says: "input turns text into located values; it knows nothing of the field." },
  market: { on: ["kernels", "time"], says: "market holds prices; it may use kernels and time." },
  calendar: { on: ["kernels", "time"], says: "calendar holds releases; it may use kernels and time." },
  study: {
    on: ["kernels", "time", "market", "calendar"],
    says: "the engine is pure: it reads market, calendar, time and kernels, never files, YAML or tables.",
  },
  sources: {
    on: ["time", "input", "market", "calendar"],
    says: "sources read files into market and calendar; they know nothing of studies.",
  },
  scenario: {
    on: ["time", "input", "market", "calendar", "study", "sources"],
    says: "scenario says what the user wrote; it stands on sources and study.",
  },
  tables: {
    on: ["time", "market", "calendar", "study"],
    says: "tables turn study results into columns; they read no files and no scenarios.",
  },
  pipeline: {
    on: ["time", "input", "market", "calendar", "study", "sources", "scenario", "tables"],
    says: "pipeline joins reading to studying; it prints nothing.",
  },
  report: {
    on: ["kernels", "time", "market", "calendar", "study", "tables", "pipeline"],
    says: "report renders what tables and studies hold; it reads no files and no environment.",
  },
  cli: {
    on: ["time", "input", "market", "calendar", "study", "sources", "scenario", "tables", "pipeline", "report"],
    says: "cli is the program: everything below it, but no kernels.",
  },
};

/** Rooms of a layer, in order: each may import those before it, and nothing that stands behind it. */
const rooms = {
  study: [
    "design",
    "selection",
    "placement",
    "normal-returns",
    "inference",
    "matched",
    "comparison",
    "response",
    "stability",
    "result",
    "robustness",
    "outlook",
  ],
  report: ["words", "text", "svg", "charts", "page", "formats"],
  cli: ["terminal", "options", "writing", "listings", "commands", "parsing"],
};

/** The steps of a study are seen from outside through their index.ts alone. */
const doors = [
  {
    group: ["**/study/*/**", "!**/study/*/index.ts"],
    message: "a step of the study is imported through its index.ts.",
  },
];

/** Rooms that run whole studies; what a study is made of must not know of them, nor of the study as a whole. */
const runStudies = new Set(["robustness", "outlook"]);

/** The one layer, or the layers, that a package may be imported from, and where exactly. */
const homes = {
  luxon: ["src/time", ["time"]],
  "@marcbachmann/cel-js": ["src/input/expression/expression.ts", ["input"]],
  yaml: ["src/input/yaml/yaml-document.ts", ["input"]],
  papaparse: ["src/input/csv/csv.ts", ["input"]],
  "fastest-levenshtein": ["src/input/did-you-mean.ts", ["input"]],
  "big.js": ["src/calendar/decimal.ts", ["calendar"]],
  "danfojs-node": ["src/tables/frame.ts", ["tables"]],
  piscina: ["src/pipeline/threads", ["pipeline"]],
  yargs: ["src/cli", ["cli"]],
  "simple-statistics": ["src/kernels", ["kernels"]],
  "pure-rand": ["src/kernels/random.ts", ["kernels"]],
  zod: ["where users' input is read: input, sources, scenario", ["input", "sources", "scenario"]],
  vega: ["src/report/svg/render-svg.ts", ["report"]],
  "vega-lite": ["src/report/svg/render-svg.ts", ["report"]],
  "@resvg/resvg-js": ["src/report/svg/render-png.ts", ["report"]],
};

/**
 * The rule of one layer, or of one of its rooms.
 * @param {string} layer
 * @param {string[]} [forbidden] folders and files of the layer itself
 */
function imports(layer, forbidden = []) {
  const { on, says } = layers[layer];
  const others = Object.keys(layers).filter((name) => name !== layer && !on.includes(name));
  const patterns = [
    ...(others.length === 0 ? [] : [{ group: others.map((name) => `**/${name}/**`), message: says }]),
    ...(layer === "kernels"
      ? []
      : [
          {
            group: ["@stdlib/**", "pure-rand/**"],
            message: "distributions and random numbers have one home: src/kernels.",
          },
        ]),
    ...(layer === "sources" || layer === "cli"
      ? []
      : [{ group: ["node:**"], message: "only sources/ and cli/ touch the machine." }]),
    ...doors,
    ...(forbidden.length === 0 ? [] : [{ group: forbidden, message: "a room knows only the rooms before it." }]),
  ];
  const paths = Object.entries(homes)
    .filter(([, [, allowed]]) => !allowed.includes(layer))
    .map(([name, [home]]) => ({ name, message: `${name} has one home: ${home}.` }));
  return { "no-restricted-imports": ["error", { paths, patterns }] };
}

/**
 * @param {string} layer
 * @param {string} room
 */
function roomImports(layer, room) {
  const order = rooms[layer];
  const behind = order.slice(order.indexOf(room) + 1).map((name) => `../**/${name}/**`);
  // tables/ has formats too.
  if (layer !== "study") return imports(layer, behind.length === 0 ? [] : [...behind, "!../**/tables/**"]);
  // From inside, a step's door is `../STEP/index.ts`: the pattern for those outside does not see it.
  const before = order.slice(0, order.indexOf(room)).flatMap((name) => [`../**/${name}/**`, `!../**/${name}/index.ts`]);
  return imports(layer, [...behind, ...before, ...(runStudies.has(room) ? [] : ["../**/run-study.ts"])]);
}

export default {
  plugins: ["typescript", "import", "unicorn", "oxc", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "warn" },
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-default-export": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "no-console": "error",
    "no-restricted-globals": ["error", { name: "process", message: "only cli/ knows the process." }],
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "random numbers are seeded: kernels/random.ts." },
    ],
    "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
    "oxc/no-map-spread": "off",
    "import/no-named-as-default-member": "off",
    "unicorn/consistent-function-scoping": "off",
    "vitest/require-to-throw-message": "off",
    "unicorn/no-array-sort": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "vitest/no-conditional-expect": "off",
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "fc.assert"] }],
  },
  ignorePatterns: ["dist", "vendor", "test/reference"],
  overrides: [
    ...Object.keys(layers).map((layer) => ({ files: [`src/${layer}/**/*.ts`], rules: imports(layer) })),
    ...Object.entries(rooms).flatMap(([layer, order]) =>
      order.map((room) => ({ files: [`src/${layer}/${room}/**/*.ts`], rules: roomImports(layer, room) })),
    ),
    { files: ["src/cli/**/*.ts", "bench/**", "test/**", "bin/**"], rules: { "no-restricted-globals": "off" } },
    { files: ["vitest.config.ts", "oxlint.config.js"], rules: { "import/no-default-export": "off" } },
    { files: ["bench/**"], rules: { "no-console": "off" } },
  ],
};
