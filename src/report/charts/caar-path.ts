import type { ScenarioRun } from "../../pipeline/types.ts";
import { type CellResult, cumulateRows, fewestEvents } from "../../study/inference/index.ts";
import { rowOf } from "../../study/normal-returns/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { ink } from "../theme.ts";
import { metalTitle, observationNoun, shortName } from "../words/names.ts";
import { countText, intervalText, percentPhrase } from "../words/numbers.ts";
import { exactly, fixed, percentAxis, percentAxisWidth, tauAxis, zeroLine } from "./shared/axes.ts";
import { type Extent, frame, isWithin } from "./shared/frame.ts";
import { haloed, nameLine } from "./shared/labels.ts";
import { eventName, groupColour, moveLabel, slugs } from "./shared/names.ts";
import { chartSpec, grid, inline, innerWidth, point } from "./shared/spec.ts";

const gap = 26;
const rightMargin = 12;

/** The average path of each group, with its interval, over the paths of its events; one figure a metal, one scale for all. */
export const caarPath: Chart = {
  kind: "caar-path",
  title: "Average path around the release",
  figures(run) {
    const { cells, design } = run.result;
    const names = slugs(design.metals);
    return design.metals.flatMap((metal, index): Figure[] => {
      const ofMetal = cells.filter((cell) => cell.metal === metal && cell.included.length > 0);
      if (ofMetal.length === 0) return [];
      const extent = extentOf(ofMetal);
      const title = `${metalTitle(metal)}: average path around the release`;
      const columns = ofMetal.length === 1 ? 1 : 2;
      const width = (innerWidth - percentAxisWidth(extent) - rightMargin - (columns - 1) * gap) / columns;
      const panels = ofMetal.map((cell, at) =>
        panel(run, cell, {
          extent,
          width,
          height: columns === 1 ? 200 : 140,
          isFirst: at === 0,
          isLeft: at % columns === 0,
        }),
      );
      const id = `caar-path-${names[index]}`;
      const out = ofMetal.reduce((sum, cell) => sum + countLeaving(cell, extent), 0);
      return [
        {
          id,
          title,
          alt: altText(run, metal, ofMetal),
          spec: chartSpec(title, subtitle(run, metal, out), grid(panels, columns, { row: 52, column: gap })),
        },
      ];
    });
  },
};

/** Means are seen whole, and their intervals but for those of a handful of events, which can be as wide as they like. */
function extentOf(cells: readonly CellResult[]): Extent {
  const required = cells.flatMap(({ average, included }) => [
    ...average.caar,
    ...(included.length < fewestEvents ? [] : [...average.caarCiLow, ...average.caarCiHigh]),
  ]);
  return frame(
    required,
    cells.flatMap((cell) => [...cumulateRows(cell.panel).values]),
    0.9,
  );
}

interface PanelLayout {
  readonly extent: Extent;
  readonly width: number;
  readonly height: number;
  readonly isFirst: boolean;
  readonly isLeft: boolean;
}

function panel(
  run: ScenarioRun,
  cell: CellResult,
  { extent, width, height, isFirst, isLeft }: PanelLayout,
): JsonObject {
  const { from, to } = cell.panel.window;
  const { average } = cell;
  const colour = groupColour(run, cell.group);
  const x = { field: "tau", type: "quantitative", scale: fixed([from - 1, to]), axis: tauAxis(from - 1, to, width) };
  const y = {
    field: "car",
    type: "quantitative",
    scale: fixed(extent),
    axis: percentAxis(extent, isLeft ? exactly(percentAxisWidth(extent)) : { labels: false }),
  };
  const start = { tau: from - 1, car: 0, low: 0, high: 0 };
  const steps = [...average.caar].map((car, at) => ({
    tau: from + at,
    car: point(car),
    low: point(average.caarCiLow[at] ?? NaN),
    high: point(average.caarCiHigh[at] ?? NaN),
  }));
  const last = { tau: to, car: point(average.caar.at(-1) ?? NaN), label: moveLabel(average.caar.at(-1) ?? NaN) };
  // On the side away from zero, unless that would put it on the axis.
  const depth = (extent[1] - (last.car ?? 0)) / (extent[1] - extent[0]);
  const isBelow = (last.car ?? 0) < 0 ? depth < 0.85 : depth < 0.12;
  const label = { align: "right", dx: -2, dy: isBelow ? 14 : -10, fontSize: 12, fontWeight: 600 };
  return {
    width,
    height,
    layer: [
      ...nameLine(cell.group, `n = ${cell.included.length}`, { x: 0, y: -10 }, width),
      zeroLine("y", "car"),
      ...releaseLine(from, to, isFirst),
      {
        data: inline(eventRows(run, cell)),
        mark: {
          type: "line",
          clip: true,
          aria: true,
          color: colour,
          strokeWidth: 0.8,
          opacity: faintness(cell.included.length),
        },
        encoding: { x, y, detail: { field: "event" }, description: { field: "event" }, tooltip: { field: "event" } },
      },
      {
        data: inline([start, ...steps]),
        mark: { type: "area", clip: true, color: colour, opacity: 0.2 },
        encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      {
        data: inline([start, ...steps]),
        mark: { type: "line", clip: true, color: colour, strokeWidth: 2.5 },
        encoding: { x, y },
      },
      ...haloed(inline([last]), { ...label, color: colour }, { x, y, text: { field: "label" } }),
    ],
  };
}

/** Single paths give way as they become many, so that the mean and its band stay in sight. */
function faintness(count: number): number {
  return Number(Math.min(0.35, 1.6 / Math.sqrt(count)).toFixed(2));
}

/** A release comes between observation -1 and observation 0: the first price struck after it. */
function releaseLine(from: number, to: number, isNamed: boolean): JsonObject[] {
  if (from > 0 || to < 0) return [];
  const data = inline([{ tau: -0.5, label: "release" }]);
  const x = { field: "tau", type: "quantitative" };
  const text = { type: "text", align: "left", baseline: "top", dx: 4, dy: 2, color: ink.muted, fontSize: 10 };
  return [
    { data, mark: { type: "rule", color: ink.muted, strokeDash: [2, 2] }, encoding: { x } },
    ...(isNamed ? [{ data, mark: text, encoding: { x, y: { value: 0 }, text: { field: "label" } } }] : []),
  ];
}

function eventRows(run: ScenarioRun, cell: CellResult): JsonObject[] {
  const { from } = cell.panel.window;
  const paths = cumulateRows(cell.panel);
  const seen = new Map<string, number>();
  return cell.included.flatMap((one, row) => {
    const path = rowOf(paths, row);
    const name = `${eventName(run, one)}: ${moveLabel(path.at(-1) ?? NaN)}`;
    // Each line needs a name of its own: releases of one minute may end alike.
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const event = times === 1 ? name : `${name} (${times})`;
    const steps = [...path].map((car, at) => ({ event, tau: from + at, car: point(car) }));
    return [{ event, tau: from - 1, car: 0 }, ...steps.filter(({ car }) => car !== null)];
  });
}

function countLeaving(cell: CellResult, extent: Extent): number {
  const paths = cumulateRows(cell.panel);
  const isLeaving = (value: number) => !Number.isNaN(value) && !isWithin(value, extent);
  return cell.included.filter((_, row) => rowOf(paths, row).some(isLeaving)).length;
}

function subtitle(run: ScenarioRun, metal: string, out: number): string {
  const noun = observationNoun(run, metal);
  const leaving = out === 0 ? "" : ` ${countText(out, "event")} leave${out === 1 ? "s" : ""} the frame.`;
  return `Cumulative abnormal return by ${noun}: mean (line), its 95 % interval (band), single events (faint). 0 is the first ${
    noun === "bar" ? "bar" : "close"
  } after the release.${leaving}`;
}

function altText(run: ScenarioRun, metal: string, cells: readonly CellResult[]): string {
  const { to } = run.result.design.window;
  const parts = cells.map(({ group, included, average }) => {
    const interval = intervalText(average.caarCiLow.at(-1) ?? NaN, average.caarCiHigh.at(-1) ?? NaN);
    return `${shortName(group)} (${countText(included.length, "event")}) ${percentPhrase(average.caar.at(-1) ?? NaN)}, 95 % interval ${interval}`;
  });
  return `Mean cumulative abnormal return of ${shortName(metal)} by ${observationNoun(run, metal)} ${to}, counted from the release: ${parts.join("; ")}.`;
}
