/** `npm run pictures` draws shipped scenarios into docs/pictures/; with `--check` it draws nothing and fails when a picture is stale. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import process, { argv, stderr } from "node:process";
import * as assay from "../dist/index.js";
import { headlineWindow } from "../dist/report/words/names.js";

const root = new URL("../", import.meta.url);
const options = { io: assay.diskIo(fileURLToPath(root)), dataFolders: [assay.shippedData] };
const isCheck = argv.includes("--check");

/** What the gallery shows: a scenario, and the figures of it by id. */
const shown = {
  "scenarios/three-releases-side-by-side.yaml": ["heatmap"],
  "scenarios/payrolls-weak-and-strong.yaml": [
    "car-distribution-gold",
    "surprise-scatter-gold",
    "event-price-gold",
    "power-curve-gold",
    "specification-curve-gold-weak",
  ],
  "scenarios/cpi-when-inflation-is-high.yaml": ["caar-path-silver"],
  "scenarios/ism-manufacturing-beats-and-misses.yaml": ["event-timeline"],
  "scenarios/release-days-and-other-days.yaml": ["placebo-interval-gold"],
};

const entries = [];
for (const [path, ids] of Object.entries(shown)) {
  // oxlint-disable-next-line no-await-in-loop -- one scenario at a time, in the order of the gallery
  const [scenario] = await assay.loadScenarios([path], options);
  const run = assay.runScenario(scenario);
  const asked = ids.some((id) => id.startsWith("specification-curve"))
    ? [assay.runRobustness(scenario, headlineWindow(scenario.design.tested))]
    : [];
  const figures = [
    ...assay.charts.flatMap((chart) => chart.figures(run)),
    ...assay.powerCharts.flatMap((chart) => chart.figures({ run, rows: assay.studyPower(run.result, null) })),
    ...assay.robustnessCharts.flatMap((chart) => asked.flatMap((robustness) => chart.figures(robustness))),
  ];
  for (const id of ids) {
    const figure = figures.find((each) => each.id === id);
    if (figure === undefined) throw new Error(`${path} has no picture ${id}`);
    entries.push({ path, figure });
  }
}

await mkdir(new URL("docs/pictures", root), { recursive: true });
for (const { figure } of entries) {
  // oxlint-disable-next-line no-await-in-loop -- Vega draws one after the other
  await keepCurrent(`docs/pictures/${figure.id}.svg`, `${await assay.renderSvg(figure)}\n`);
}
await keepCurrent("docs/pictures/README.md", gallery());

/** The pictures with their scenarios and their words. */
function gallery() {
  const parts = entries.map(({ path, figure: { id, title, alt } }) => {
    return `## ${title}\n\n\`${path}\`\n\n![${title}](${id}.svg)\n\n${alt.replaceAll("\u00a0", " ")}\n`;
  });
  return `# Pictures of shipped scenarios\n\nDrawn by \`npm run pictures\`; their words are those that a screen reader says. Lines, dots and colours of a group are the same in
all pictures of a run. A path begins at zero, one observation before its window; a release comes between observations -1 and 0. Where an axis leaves events
out, the picture says how many, or shows them hollow at its end.\n\n${parts.join("\n")}`;
}

/**
 * @param {string} path
 * @param {string} current
 */
async function keepCurrent(path, current) {
  const file = new URL(path, root);
  if ((await readFile(file, "utf8").catch(() => "")) === current) return;
  if (isCheck) {
    stderr.write(`${path} is stale: run \`npm run pictures\`\n`);
    process.exitCode = 1;
  } else await writeFile(file, current);
}
