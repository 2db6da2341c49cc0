import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import { fewestEvents, powerToFind, type WindowPower } from "../../study/inference/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { ink } from "../theme.ts";
import { headlineWindow, metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { countText, percentPhrase, shareText } from "../words/numbers.ts";
import { exactly, fixed, percentAxis, ticksAt } from "./shared/axes.ts";
import type { Extent } from "./shared/frame.ts";
import { haloed, nameLine } from "./shared/labels.ts";
import { groupColour, slugs } from "./shared/names.ts";
import { ownColour } from "./shared/rows.ts";
import { chartSpec, inline, innerWidth, point } from "./shared/spec.ts";

/** What `assay power` finds: a run for its names, and what its events can show. */
export interface PowerRun {
  readonly run: ScenarioRun;
  readonly rows: readonly WindowPower[];
}

const labelsWidth = 50;
const rightMargin = 20;
const width = innerWidth - labelsWidth - rightMargin;
const height = 200;
const legendLine = 17;
const steps = 60;
const wished = 0.8;

/** How surely a mean move of each size would be found, by group, in the window that the answer is about; one figure a metal. */
export const powerCurve: Chart<PowerRun> = {
  kind: "power-curve",
  title: "What the events could show",
  figures({ run, rows }) {
    const { design } = run.result;
    const headline = headlineWindow(design.tested);
    const names = slugs(design.metals);
    return design.metals.flatMap((metal, index): Figure[] => {
      const ofMetal = rows.filter((row) => {
        return row.metal === metal && isSameWindow(row.window, headline) && row.summary.detectableEffect > 0;
      });
      const [first] = ofMetal;
      if (first === undefined) return [];
      const words = windowWords(first.window, observationNoun(run, metal));
      const title = `${metalTitle(metal)}: what the events could show`;
      const subtitle = `Chance that a t test at 5 % finds a mean move of that size ${words}, for so many normal events of this spread. The dots are found four times in five.`;
      return [
        {
          id: `power-curve-${names[index]}`,
          title,
          alt: altText(metal, words, ofMetal),
          spec: chartSpec(title, subtitle, body(run, ofMetal)),
        },
      ];
    });
  },
};

/** A little farther than what four in five find, of groups that have events enough to be asked; of any where none has. */
function extentOf(rows: readonly WindowPower[]): Extent {
  const able = rows.filter(({ summary }) => summary.n >= fewestEvents);
  const effects = (able.length > 0 ? able : rows).map(({ summary }) => summary.detectableEffect);
  const asked = rows.map(({ effect }) => Math.abs(effect)).filter(Number.isFinite);
  return [0, 1.3 * Math.max(...effects, ...asked)];
}

function body(run: ScenarioRun, rows: readonly WindowPower[]): JsonObject {
  const extent = extentOf(rows);
  const x = {
    field: "effect",
    type: "quantitative",
    scale: fixed(extent),
    axis: percentAxis(extent, { title: "mean move", grid: false }),
  };
  const y = {
    field: "power",
    type: "quantitative",
    scale: fixed([0, 1]),
    axis: {
      title: null,
      ...ticksAt([0, 0.2, 0.4, 0.6, 0.8, 1]),
      labelExpr: "format(datum.value * 100, 'd') + '\u00a0%'",
      ...exactly(labelsWidth),
    },
  };
  const curves = rows.flatMap((row) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const effect = (extent[1] * step) / steps;
      return {
        group: row.group,
        colour: groupColour(run, row.group),
        effect: point(effect),
        power: point(powerToFind(row.summary, effect)),
      };
    }),
  );
  const dots = rows
    .filter(({ summary }) => summary.detectableEffect <= extent[1])
    .map((row) => ({
      effect: point(row.summary.detectableEffect),
      power: wished,
      colour: groupColour(run, row.group),
      says: `${shortName(row.group)}: ${percentPhrase(row.summary.detectableEffect)}`,
    }));
  const legend = rows.flatMap((row, at) => {
    const facts = `n = ${row.summary.n}, ${percentPhrase(row.summary.detectableEffect)} is found ${shareText(wished)} of the time`;
    return nameLine(
      row.group,
      facts,
      { x: 0, y: -12 - legendLine * (rows.length - 1 - at) },
      width,
      groupColour(run, row.group),
    );
  });
  return {
    width,
    height,
    layer: [
      ...legend,
      {
        data: inline([{ power: wished }]),
        mark: { type: "rule", color: ink.muted, strokeDash: [2, 2] },
        encoding: { y },
      },
      {
        data: inline(curves),
        mark: { type: "line", strokeWidth: 2 },
        encoding: { x, y, color: ownColour, detail: { field: "group" } },
      },
      ...askedLayers(rows, x, y),
      {
        data: inline(dots),
        mark: { type: "circle", aria: true, size: 60, opacity: 1 },
        encoding: { x, y, color: ownColour, description: { field: "says" }, tooltip: { field: "says" } },
      },
    ],
  };
}

/** The effect asked about; one given in standard deviations is another one in each group, and stands in the table. */
function askedLayers(rows: readonly WindowPower[], x: JsonObject, y: JsonObject): JsonObject[] {
  const asked = new Set(rows.map(({ effect }) => Math.abs(effect)).filter(Number.isFinite));
  const [effect] = asked;
  if (effect === undefined || asked.size > 1) return [];
  const data = inline([{ effect: point(effect), power: 0, label: `asked: ${percentPhrase(effect)}` }]);
  const mark = { align: "left", baseline: "bottom", dx: 4, dy: -4, color: ink.label };
  return [
    { data, mark: { type: "rule", color: ink.muted }, encoding: { x } },
    ...haloed(data, mark, { x, y, text: { field: "label" } }),
  ];
}

function altText(metal: string, words: string, rows: readonly WindowPower[]): string {
  const parts = rows.map(({ group, summary, effect, power }) => {
    const asked = Number.isNaN(power) ? "" : `, one of ${percentPhrase(effect)} ${shareText(power)} of the time`;
    return `${shortName(group)} (${countText(summary.n, "event")}) would show ${percentPhrase(summary.detectableEffect)} 80 % of the time${asked}`;
  });
  return `Power of the t test for mean moves of ${shortName(metal)} ${words}: ${parts.join("; ")}.`;
}
