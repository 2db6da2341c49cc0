import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import { type CellResult, fewestEvents, type WindowResult } from "../../study/inference/index.ts";
import type { Chart, JsonObject } from "../chart.ts";
import { fitText, measureText } from "../svg/measure.ts";
import { heatSteps, ink } from "../theme.ts";
import { metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { countText, intervalText, percentPhrase, percentText, windowText } from "../words/numbers.ts";
import { oneLine } from "../words/text-width.ts";
import { ownColour, pixels } from "./shared/rows.ts";
import { chartSpec, inline, innerWidth, point } from "./shared/spec.ts";

const rowHeight = 36;
const headHeight = 46;
const sectionGap = 16;
const widestLabel = 150;
const space = 2;
/** Where one step of colour gives way to the next, in standard errors. */
const bounds = [-3, -2, -1, 1, 2, 3] as const;

/** Mean CARs of all groups, metals and windows at a glance; one figure. */
export const heatmap: Chart = {
  kind: "heatmap",
  title: "Average moves at a glance",
  figures(run) {
    const squares = placeSquares(run);
    if (squares.length === 0) return [];
    const title = "Average moves at a glance";
    const subtitle = `Mean cumulative abnormal return in percent; the colour says how many of its standard errors it is from zero. Blank: fewer than ${fewestEvents} events. Among many squares some are coloured by chance.`;
    return [{ id: "heatmap", title, alt: altText(squares), spec: chartSpec(title, subtitle, body(run, squares)) }];
  },
};

interface Square {
  readonly cell: CellResult;
  readonly result: WindowResult;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function labelWidth({ result: { design } }: ScenarioRun): number {
  const widths = design.groups.map(({ name }) => measureText(oneLine(name), 12, true));
  return Math.min(widestLabel, Math.ceil(Math.max(0, ...widths)) + 12);
}

function placeSquares(run: ScenarioRun): Square[] {
  const { cells, design } = run.result;
  const labels = labelWidth(run);
  const width = (innerWidth - labels) / design.metals.length;
  const section = headHeight + design.groups.length * rowHeight + sectionGap;
  return cells.flatMap((cell, index) => {
    const column = index % design.metals.length;
    const row = Math.floor(index / design.metals.length);
    return design.tested.flatMap((window, at): Square[] => {
      const result = cell.windows.find((each) => isSameWindow(each.window, window));
      if (result === undefined) return [];
      return [{ cell, result, left: labels + column * width, top: at * section + headHeight + row * rowHeight, width }];
    });
  });
}

/** How far a mean is from zero in its standard errors; NaN where there are too few events to say. */
function standardErrors({ summary: { n, effectiveEvents, meanCar, sdCar } }: WindowResult): number {
  return n < fewestEvents || !(sdCar > 0) ? NaN : meanCar / (sdCar / Math.sqrt(effectiveEvents));
}

function stepOf(errors: number): number {
  return errors < 0
    ? bounds.filter((bound) => errors > bound).length
    : bounds.filter((bound) => errors >= bound).length;
}

function body(run: ScenarioRun, squares: readonly Square[]): JsonObject {
  const filled = squares.filter(({ result }) => !Number.isNaN(standardErrors(result)));
  const blank = squares.filter(({ result }) => Number.isNaN(standardErrors(result)));
  const below = Math.max(...squares.map(({ top }) => top)) + rowHeight + 22;
  const rects = filled.map((square) => squareRow(square));
  const numbers = filled.map((square) => numberRow(square));
  const encoding = { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" } };
  const text = { x: pixels("px"), y: pixels("py"), text: { field: "text" }, color: ownColour };
  const centred = { type: "text", align: "center", baseline: "alphabetic" };
  return {
    width: innerWidth,
    height: below + 34,
    layer: [
      {
        data: inline(rects),
        mark: { type: "rect", aria: true },
        encoding: { ...encoding, color: ownColour, description: { field: "says" }, tooltip: { field: "says" } },
      },
      {
        data: inline(blank.map((square) => squareRow(square))),
        mark: { type: "rect", filled: false, stroke: ink.shade, strokeDash: [2, 2] },
        encoding,
      },
      { data: inline(numbers), mark: { ...centred, fontSize: 12, fontWeight: 600 }, encoding: text },
      { data: inline(squares.map((square) => countRow(square))), mark: { ...centred, fontSize: 10 }, encoding: text },
      ...heads(run),
      ...legend(below),
    ],
  };
}

function squareRow({ cell, result, left, top, width }: Square): JsonObject {
  const { n, meanCar, adjustedLow, adjustedHigh } = result.summary;
  const errors = standardErrors(result);
  return {
    group: cell.group,
    metal: cell.metal,
    window: windowText(result.window),
    mean_car: point(meanCar),
    standard_errors: point(errors),
    x: left + space / 2,
    x2: left + width - space / 2,
    y: top + space / 2,
    y2: top + rowHeight - space / 2,
    colour: heatSteps[stepOf(errors)] ?? ink.paper,
    says: `${shortName(cell.metal)} after ${shortName(cell.group)} ${windowText(result.window)}: ${percentPhrase(meanCar)}, 95 % interval ${intervalText(adjustedLow, adjustedHigh)}, ${countText(n, "event")}`,
  };
}

/** White on the two ends of the scale, dark elsewhere. */
function inkOn(errors: number, otherwise: string): string {
  return Math.abs(errors) >= 3 ? ink.onStrong : otherwise;
}

function numberRow({ result, left, top, width }: Square): JsonObject {
  const text = percentText(result.summary.meanCar);
  return {
    px: left + width / 2,
    py: top + 16,
    text: text.startsWith("-") ? text.replace("-", "\u2212") : `+${text}`,
    colour: inkOn(standardErrors(result), ink.ink),
  };
}

function countRow({ result, left, top, width }: Square): JsonObject {
  const errors = standardErrors(result);
  return {
    px: left + width / 2,
    py: Number.isNaN(errors) ? top + 22 : top + 29,
    text: `n = ${result.summary.n}`,
    colour: inkOn(errors, Math.abs(errors) >= 2 ? ink.ink : ink.muted),
  };
}

/** Windows, metals and groups by name. */
function heads(run: ScenarioRun): JsonObject[] {
  const { design } = run.result;
  const labels = labelWidth(run);
  const width = (innerWidth - labels) / design.metals.length;
  const section = headHeight + design.groups.length * rowHeight + sectionGap;
  const noun = observationNoun(run, design.metals[0] ?? "");
  const windows = design.tested.map((window, at) => ({
    px: 0,
    py: at * section + 14,
    text: `${windowText(window)} \u2013 ${windowWords(window, noun)}`,
  }));
  const metals = design.tested.flatMap((_, at) =>
    design.metals.map((metal, column) => ({
      px: labels + (column + 0.5) * width,
      py: at * section + headHeight - 8,
      text: fitText(metalTitle(metal), width - 4, 11),
    })),
  );
  const groups = design.tested.flatMap((_, at) =>
    design.groups.map(({ name }, row) => ({
      px: 0,
      py: at * section + headHeight + row * rowHeight + rowHeight / 2 + 4,
      text: fitText(oneLine(name), labels - 8, 12, true),
    })),
  );
  const encoding = { x: pixels("px"), y: pixels("py"), text: { field: "text" } };
  const mark = { type: "text", baseline: "alphabetic" };
  return [
    { data: inline(windows), mark: { ...mark, align: "left", fontSize: 12 }, encoding },
    { data: inline(metals), mark: { ...mark, align: "center", color: ink.label }, encoding },
    { data: inline(groups), mark: { ...mark, align: "left", fontSize: 12, fontWeight: 600, color: ink.ink }, encoding },
  ];
}

function legend(top: number): JsonObject[] {
  const width = 40;
  const left = innerWidth - heatSteps.length * width;
  const steps = heatSteps.map((colour, at) => ({
    x: left + at * width,
    x2: left + (at + 1) * width - 1,
    y: top,
    y2: top + 10,
    colour,
  }));
  const labels = bounds.map((bound, at) => ({
    px: left + (at + 1) * width,
    py: top + 23,
    text: String(bound).replace("-", "\u2212"),
  }));
  const name = [{ px: left - 10, py: top + 9, text: "standard errors from zero" }];
  const encoding = { x: pixels("px"), y: pixels("py"), text: { field: "text" } };
  const mark = { type: "text", baseline: "alphabetic", color: ink.muted };
  return [
    {
      data: inline(steps),
      mark: { type: "rect" },
      encoding: { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" }, color: ownColour },
    },
    { data: inline(labels), mark: { ...mark, align: "center" }, encoding },
    { data: inline(name), mark: { ...mark, align: "right" }, encoding },
  ];
}

function altText(squares: readonly Square[]): string {
  const told = squares.filter(({ result }) => !Number.isNaN(standardErrors(result)));
  const [most] = told.toSorted((a, b) => Math.abs(standardErrors(b.result)) - Math.abs(standardErrors(a.result)));
  const counted = `Mean cumulative abnormal returns of ${countText(squares.length, "combination")} of group, metal and window`;
  if (most === undefined) return `${counted}; all have too few events.`;
  const { meanCar, adjustedLow, adjustedHigh, n } = most.result.summary;
  return `${counted}. Farthest from zero in standard errors: ${shortName(most.cell.metal)} after ${shortName(most.cell.group)} ${windowText(
    most.result.window,
  )}, ${percentPhrase(meanCar)}, 95 % interval ${intervalText(adjustedLow, adjustedHigh)}, ${countText(n, "event")}.`;
}
