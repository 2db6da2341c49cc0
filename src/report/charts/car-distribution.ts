import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { CellResult, WindowResult } from "../../study/inference/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { ink } from "../theme.ts";
import { headlineWindow, metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { countText, intervalText, percentPhrase, shareText, windowText } from "../words/numbers.ts";
import { percentAxis } from "./shared/axes.ts";
import { dodge } from "./shared/dodge.ts";
import { type Extent, frame, isWithin } from "./shared/frame.ts";
import { eventName, groupColour, moveLabel, slugs } from "./shared/names.ts";
import { axisOf, ownColour, pixels, placeRows, type RowPlace, rowsBody, rowWidth } from "./shared/rows.ts";
import { chartSpec, inline, point } from "./shared/spec.ts";

const rowHeight = 30;
const dotSize = 4;

/** Every event's CAR as a dot, by window and group, with their mean, its interval and their median; one figure a metal. */
export const carDistribution: Chart = {
  kind: "car-distribution",
  title: "Distribution of cumulative abnormal returns",
  figures(run) {
    const { cells, design } = run.result;
    const names = slugs(design.metals);
    return design.metals.flatMap((metal, index): Figure[] => {
      const ofMetal = cells.filter((cell) => cell.metal === metal);
      const rows = design.tested.flatMap((window) =>
        ofMetal.flatMap((cell): Row[] => {
          const result = cell.windows.find((each) => isSameWindow(each.window, window));
          return result === undefined || result.summary.n === 0 ? [] : [{ cell, result }];
        }),
      );
      if (rows.length === 0) return [];
      const title = `${metalTitle(metal)}: how far single events moved it`;
      const subtitle =
        "Cumulative abnormal returns of the events (dots; hollow where beyond the axis), their mean (line) with its 95 % interval (band), and their median (triangle).";
      return [
        {
          id: `car-distribution-${names[index]}`,
          title,
          alt: altText(run, metal, ofMetal),
          spec: chartSpec(title, subtitle, body(run, rows, extentOf(ofMetal))),
        },
      ];
    });
  },
};

interface Row {
  readonly cell: CellResult;
  readonly result: WindowResult;
}

function extentOf(cells: readonly CellResult[]): Extent {
  const windows = cells.flatMap((cell) => cell.windows);
  return frame(
    windows.flatMap(({ summary }) => [summary.meanCar, summary.medianCar]),
    windows.flatMap(({ sample }) => [...sample.car]),
    2,
  );
}

function body(run: ScenarioRun, rows: readonly Row[], extent: Extent): JsonObject {
  const colours = rows.map(({ cell }) => groupColour(run, cell.group));
  const layout = placeRows(
    rows.map(({ cell, result: { summary, window } }, at) => ({
      name: cell.group,
      facts: `n = ${summary.n}, mean ${moveLabel(summary.meanCar)}, ${shareText(summary.sharePositive)} rose`,
      colour: colours[at] ?? ink.ink,
      heading: isSameWindow(window, rows[at - 1]?.result.window)
        ? ""
        : `${windowText(window)} \u2013 ${windowWords(window, observationNoun(run, cell.metal))}`,
    })),
    rowHeight,
  );
  const [low, high] = extent;
  const bound = (value: number) => point(Math.min(high, Math.max(low, value)));
  const place = (at: number) => layout.places[at] ?? { top: 0, middle: 0, bottom: 0 };
  const dots = rows.flatMap((row, at) => eventDots(run, row, extent, place(at), colours[at] ?? ink.ink));
  const summaries = rows.map(({ result: { summary } }, at) => ({
    x: point(summary.meanCar),
    low: bound(summary.adjustedLow),
    high: bound(summary.adjustedHigh),
    median: point(summary.medianCar),
    ...place(at),
    colour: colours[at] ?? ink.ink,
  }));
  const x = axisOf(extent);
  const span = { y: pixels("top"), y2: { field: "bottom" }, color: ownColour };
  const hover = { description: { field: "event" }, tooltip: { field: "event" } };
  const dot = { aria: true, size: Math.PI * (dotSize / 2) ** 2 };
  const outside = dots.filter(({ isInside }) => !isInside).map(({ row }) => row);
  return rowsBody(layout, extent, percentAxis(extent), {
    behind: [
      {
        data: inline(summaries.filter(({ low: end }) => end !== null)),
        mark: { type: "rect", opacity: 0.16 },
        encoding: { ...span, x: { ...x, field: "low" }, x2: { field: "high" } },
      },
    ],
    before: [
      { data: inline(summaries), mark: { type: "rule", strokeWidth: 2.5 }, encoding: { ...span, x } },
      {
        data: inline(dots.filter(({ isInside }) => isInside).map(({ row }) => row)),
        mark: { ...dot, type: "circle", opacity: 0.55 },
        encoding: { x, y: pixels("y"), color: ownColour, ...hover },
      },
      {
        data: inline(outside),
        mark: { ...dot, type: "point", strokeWidth: 1.2 },
        encoding: { x, y: pixels("y"), color: ownColour, ...hover },
      },
      {
        data: inline(summaries),
        mark: { type: "point", shape: "triangle-up", filled: true, opacity: 1, color: ink.ink, size: 32, yOffset: -2 },
        encoding: { x: { ...x, field: "median" }, y: pixels("bottom") },
      },
    ],
  });
}

/** A dot for each event; one beyond the axis stands at its end. */
function eventDots(
  run: ScenarioRun,
  { cell, result: { sample } }: Row,
  extent: Extent,
  { middle }: RowPlace,
  colour: string,
) {
  const [low, high] = extent;
  const valid = [...sample.car.keys()].filter((at) => !Number.isNaN(sample.car[at]));
  const places = valid.map((at) => Math.min(high, Math.max(low, sample.car[at] ?? NaN)));
  const perPixel = (high - low) / rowWidth;
  const heights = dodge(
    places.map((place) => place / perPixel),
    dotSize,
    rowHeight / 2 - dotSize,
  );
  return valid.map((at, index) => {
    const car = sample.car[at] ?? NaN;
    const one = cell.included[at];
    const event = one === undefined ? "" : `${eventName(run, one)}: ${moveLabel(car)}`;
    const y = middle + (heights[index] ?? 0);
    return {
      isInside: isWithin(car, extent),
      row: { x: point(places[index] ?? NaN), y, colour, event, car: point(car) },
    };
  });
}

function altText(run: ScenarioRun, metal: string, cells: readonly CellResult[]): string {
  const headline = headlineWindow(run.result.design.tested);
  const parts = cells.flatMap((cell) => {
    const result = cell.windows.find(({ window }) => isSameWindow(window, headline));
    if (result === undefined || result.summary.n === 0) return [];
    const { n, meanCar, medianCar, adjustedLow, adjustedHigh } = result.summary;
    const cars = [...result.sample.car].filter((car) => !Number.isNaN(car)).toSorted((a, b) => a - b);
    const range = `from ${percentPhrase(cars[0] ?? NaN)} to ${percentPhrase(cars.at(-1) ?? NaN)}`;
    const mean = `mean ${percentPhrase(meanCar)}, 95 % interval ${intervalText(adjustedLow, adjustedHigh)}`;
    return [
      `${shortName(cell.group)} (${countText(n, "event")}) ${range}, ${mean}, median ${percentPhrase(medianCar)}`,
    ];
  });
  const words = headline === undefined ? "" : ` ${windowWords(headline, observationNoun(run, metal))}`;
  return `Cumulative abnormal returns of ${shortName(metal)}${words}: ${parts.join("; ")}.`;
}
