import type { RobustnessCell, RobustnessRun } from "../../pipeline/robustness.ts";
import { canTell, type Specification, specificationAxes } from "../../study/robustness/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { fitText } from "../svg/measure.ts";
import { colourAt, ink } from "../theme.ts";
import { metalTitle, shortName } from "../words/names.ts";
import { countText, percentPhrase, shareText, windowText } from "../words/numbers.ts";
import { oneLine } from "../words/text-width.ts";
import { exactly, fixed, percentAxis } from "./shared/axes.ts";
import { frame } from "./shared/frame.ts";
import { haloed } from "./shared/labels.ts";
import { moveLabel, slugs } from "./shared/names.ts";
import { ownColour, pixels } from "./shared/rows.ts";
import { chartSpec, inline, innerWidth, point } from "./shared/spec.ts";

const labelsWidth = 118;
const rightMargin = 12;
const width = innerWidth - labelsWidth - rightMargin;
const curveHeight = 170;
const choiceHeight = 15;
const axisGap = 6;
const level = 0.05;

/**
 * The mean CAR under every specification, in order of size, over the choices that each is made of (Simonsohn, Simmons and Nelson 2020); one
 * figure a group and metal. Specifications that cannot tell are left out, as in the shares; tests share their means, so the own test stands for all.
 */
export const specificationCurve: Chart<RobustnessRun> = {
  kind: "specification-curve",
  title: "Specification curve",
  figures({ scenario, specifications, cells }) {
    const names = slugs(cells.map(({ metal, group }) => `${metal}-${group}`));
    return cells.flatMap((cell, index): Figure[] => {
      const asked = specifications.filter(
        (each) => each.group === cell.group && each.metal === cell.metal && each.test === cell.own.test,
      );
      const told = asked.filter(canTell).toSorted((a, b) => a.meanCar - b.meanCar);
      if (told.length === 0) return [];
      const title = fitText(
        `${metalTitle(cell.metal)} after ${oneLine(cell.group)}: ${told.length} ways to ask`,
        innerWidth,
        14,
        true,
      );
      const subtitle = `Mean cumulative abnormal return under each choice of method below, smallest first; thin lines are 95 % intervals, coloured where ${cell.own.test} has p < 0.05 (not adjusted). The diamond is the scenario's own way.`;
      return [
        {
          id: `specification-curve-${names[index]}`,
          title,
          alt: altText(scenario.name, cell, told),
          spec: chartSpec(title, subtitle, body(cell, told, asked)),
        },
      ];
    });
  },
};

function colourOf({ pValue, meanCar }: Specification): string {
  if (!(pValue < level)) return ink.rule;
  return meanCar < 0 ? colourAt(1) : colourAt(0);
}

function body({ own }: RobustnessCell, told: readonly Specification[], asked: readonly Specification[]): JsonObject {
  const place = (at: number) => point(((at + 0.5) / told.length) * width) ?? 0;
  const extent = frame(
    told.map(({ meanCar }) => meanCar),
    told.flatMap(({ ciLow, ciHigh }) => [ciLow, ciHigh]),
    1.5,
  );
  const y = {
    type: "quantitative",
    scale: { ...fixed(extent), range: [curveHeight, 0] },
    axis: percentAxis(extent, exactly(labelsWidth)),
  };
  const rows = told.map((each, at) => ({
    at: place(at),
    mean: point(each.meanCar),
    low: point(Math.max(extent[0], each.ciLow)),
    high: point(Math.min(extent[1], each.ciHigh)),
    colour: colourOf(each),
  }));
  const ownAt = told.findIndex(
    (each) => each.isOwn && each.window.from === own.window.from && each.window.to === own.window.to,
  );
  const ownRow = { at: place(ownAt), mean: point(own.meanCar), label: moveLabel(own.meanCar) };
  const { lines, marks } = choiceRows(told, asked);
  return {
    width,
    height: curveHeight + 14 + (lines.at(-1)?.py ?? 0),
    layer: [
      {
        data: inline([{ mean: 0 }]),
        mark: { type: "rule", color: ink.rule },
        encoding: { y: { ...y, field: "mean" } },
      },
      {
        data: inline(rows),
        mark: { type: "rule", strokeWidth: 0.7 },
        encoding: { x: pixels("at"), y: { ...y, field: "low" }, y2: { field: "high" }, color: { value: ink.shade } },
      },
      {
        data: inline(rows),
        mark: {
          type: "tick",
          orient: "horizontal",
          thickness: 2.4,
          size: Math.max(1.6, width / told.length),
          opacity: 1,
        },
        encoding: { x: pixels("at"), y: { ...y, field: "mean" }, color: ownColour },
      },
      ...(ownAt === -1 ? [] : ownLayers(ownRow, y)),
      {
        data: inline(
          marks.map(({ at, py, colour }) => ({ at: place(at), y: curveHeight + py, y2: curveHeight + py + 9, colour })),
        ),
        mark: { type: "rule", strokeWidth: Math.min(2, Math.max(0.7, (width / told.length) * 0.8)) },
        encoding: { x: pixels("at"), y: pixels("y"), y2: { field: "y2" }, color: ownColour },
      },
      {
        data: inline(lines.map(({ text, py }) => ({ px: -8, py: curveHeight + py + 8, text }))),
        mark: { type: "text", align: "right", baseline: "alphabetic", fontSize: 10, color: ink.label },
        encoding: { x: pixels("px"), y: pixels("py"), text: { field: "text" } },
      },
    ],
  };
}

function ownLayers(row: JsonObject, y: JsonObject): JsonObject[] {
  const x = pixels("at");
  const isLeft = (row["at"] as number) > width - 60;
  const label = { align: isLeft ? "right" : "left", dx: isLeft ? -8 : 8, dy: -10, fontWeight: 600, color: ink.ink };
  return [
    {
      data: inline([row]),
      mark: {
        type: "point",
        shape: "diamond",
        filled: true,
        opacity: 1,
        size: 90,
        color: ink.ink,
        stroke: ink.paper,
        strokeWidth: 1,
      },
      encoding: { x, y: { ...y, field: "mean" } },
    },
    ...haloed(inline([row]), label, { x, y: { ...y, field: "mean" }, text: { field: "label" } }),
  ];
}

/** A line for each choice of each axis and for each window, in the order they were asked in, and a mark wherever a specification makes it. */
function choiceRows(told: readonly Specification[], asked: readonly Specification[]) {
  const axes = [
    ...specificationAxes.map(({ name }) => ({ name, valueOf: (each: Specification) => each.choices[name] ?? "" })),
    { name: "window", valueOf: ({ window }: Specification) => windowText(window) },
  ];
  const lines: { readonly text: string; readonly py: number }[] = [];
  const marks: { readonly at: number; readonly py: number; readonly colour: string }[] = [];
  let py = 16;
  for (const { name, valueOf } of axes) {
    const values = [...new Set(asked.map(valueOf))].filter((value) => told.some((each) => valueOf(each) === value));
    // An axis with a single choice varies nothing.
    if (values.length < 2) continue;
    for (const value of values) {
      lines.push({ text: fitText(`${name} ${oneLine(value)}`, labelsWidth - 10, 10), py });
      for (const [at, each] of told.entries())
        if (valueOf(each) === value) marks.push({ at, py, colour: colourOf(each) });
      py += choiceHeight;
    }
    py += axisGap;
  }
  return { lines, marks };
}

function altText(
  name: string,
  { own, metal, group, agreements: [all], verdict }: RobustnessCell,
  told: readonly Specification[],
): string {
  const range = `from ${percentPhrase(told[0]?.meanCar ?? NaN)} to ${percentPhrase(told.at(-1)?.meanCar ?? NaN)}`;
  const shares = `${shareText(all.sameSign)} of all specifications have the sign of the scenario's own mean, ${percentPhrase(own.meanCar)}`;
  return `${shortName(name)}: mean cumulative abnormal return of ${shortName(metal)} after ${shortName(group)} in ${countText(
    told.length,
    "specification",
  )}, ${range}; ${shares}; ${verdict}.`;
}
