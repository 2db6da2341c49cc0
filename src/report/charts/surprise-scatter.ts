import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { CellResult } from "../../study/inference/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { fitText } from "../svg/measure.ts";
import { headlineWindow, indicatorWords, metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { countText, figureText, percentPhrase } from "../words/numbers.ts";
import { exactly, fixed, percentAxis, percentAxisWidth, zeroLine } from "./shared/axes.ts";
import { type Extent, frame, isWithin } from "./shared/frame.ts";
import { nameLine, textAt } from "./shared/labels.ts";
import { type DotPlace, nameDots } from "./shared/name-dots.ts";
import { eventDate, eventName, groupColour, moveLabel, slugs } from "./shared/names.ts";
import { responseLayer, responseLine } from "./shared/response-line.ts";
import { ownColour } from "./shared/rows.ts";
import { chartSpec, grid, inline, innerWidth, point } from "./shared/spec.ts";

const rightMargin = 12;
const height = 220;
const legendLine = 17;
const mostNamed = 4;

/** Each event's move against its surprise, in the window that the answer is about; one figure a metal, a panel for each set of indicators. */
export const surpriseScatter: Chart = {
  kind: "surprise-scatter",
  title: "Surprise and move",
  figures(run) {
    const { cells, design } = run.result;
    const headline = headlineWindow(design.tested);
    const names = slugs(design.metals);
    if (headline === undefined) return [];
    return design.metals.flatMap((metal, index): Figure[] => {
      const groups = cells.filter((cell) => cell.metal === metal).map((cell) => dotsOf(run, cell, headline));
      const seen = groups.filter(({ dots }) => dots.length > 0);
      if (seen.length === 0) return [];
      const all = seen.flatMap(({ dots }) => dots);
      const y = frame(
        [],
        all.map(({ car }) => car),
        2,
      );
      const panels = byIndicators(run, seen).map((groupsOfPanel) => {
        const surprises = groupsOfPanel.flatMap(({ dots }) => dots.map(({ surprise }) => surprise));
        return {
          groups: groupsOfPanel,
          extents: { width: innerWidth - percentAxisWidth(y) - rightMargin, x: frame([], surprises, 2), y },
        };
      });
      const outside = panels.reduce((sum, { groups: ofPanel, extents }) => {
        return sum + ofPanel.flatMap(({ dots }) => dots).filter((dot) => !isInside(dot, extents)).length;
      }, 0);
      const title = `${metalTitle(metal)}: surprise and move`;
      const words = windowWords(headline, observationNoun(run, metal));
      const missing = groups.reduce((sum, { unknown }) => sum + unknown, 0);
      const subtitle = `Cumulative abnormal return ${words} against the standardized surprise (actual less consensus over its usual size).${
        groups.some(({ expected }) => expected !== null) ? " Line: the fitted response (response.csv)." : ""
      }${outsideWords(outside)}${
        missing === 0
          ? ""
          : ` ${countText(missing, "event")} without a known surprise ${missing === 1 ? "is" : "are"} left out.`
      }`;
      return [
        {
          id: `surprise-scatter-${names[index]}`,
          title,
          alt: altText(metal, words, seen),
          spec: chartSpec(
            title,
            subtitle,
            grid(
              panels.map((each) => panel(run, each.groups, each.extents)),
              1,
              { row: 80 + legendLine * Math.max(...panels.map((each) => each.groups.length)), column: 0 },
            ),
          ),
        },
      ];
    });
  },
};

interface Dot {
  readonly surprise: number;
  readonly car: number;
  readonly event: string;
  readonly date: string;
}

interface GroupDots {
  readonly group: string;
  readonly colour: string;
  readonly dots: readonly Dot[];
  /** Events with a move but without a surprise. */
  readonly unknown: number;
  /** The fitted response, where the scenario asks for one. */
  readonly expected: ((surprise: number) => number) | null;
}

interface Extents {
  /** Of the plot, in pixels: what the labels of the other axis leave. */
  readonly width: number;
  readonly x: Extent;
  readonly y: Extent;
}

function dotsOf(run: ScenarioRun, cell: CellResult, headline: CellResult["windows"][number]["window"]): GroupDots {
  const cars = cell.windows.find(({ window }) => isSameWindow(window, headline))?.sample.car ?? new Float64Array();
  const moved = cell.included.flatMap((event, at) =>
    Number.isNaN(cars[at] ?? NaN) ? [] : [{ event, car: cars[at] ?? NaN }],
  );
  const dots = moved.flatMap(({ event, car }): Dot[] => {
    const surprise = event.surpriseSd;
    if (surprise === null || Number.isNaN(surprise)) return [];
    const name = `${eventName(run, event)}: surprise ${figureText(Number(surprise.toFixed(2)))} sd, ${moveLabel(car)}`;
    return [{ surprise, car, event: name, date: eventDate(run, event) }];
  });
  const expected = responseLine(run, cell, headline);
  return {
    group: cell.group,
    colour: groupColour(run, cell.group),
    dots,
    unknown: moved.length - dots.length,
    expected,
  };
}

/** Groups of the same indicators share a panel: surprises of different ones are different news. */
function byIndicators(run: ScenarioRun, groups: readonly GroupDots[]): GroupDots[][] {
  const panels = new Map<string, GroupDots[]>();
  for (const each of groups) {
    const words = indicatorWords(run, each.group);
    panels.set(words, [...(panels.get(words) ?? []), each]);
  }
  return [...panels.values()];
}

function panel(run: ScenarioRun, groups: readonly GroupDots[], extents: Extents): JsonObject {
  const x = {
    field: "surprise",
    type: "quantitative",
    scale: fixed(extents.x),
    axis: { title: "surprise, standard deviations", tickCount: 7, grid: false, labelExpr: "format(datum.value, '~f')" },
  };
  const y = {
    field: "car",
    type: "quantitative",
    scale: fixed(extents.y),
    axis: percentAxis(extents.y, exactly(percentAxisWidth(extents.y))),
  };
  const rows = groups.flatMap(({ dots, colour }) =>
    dots.map((dot) => ({ dot, row: { surprise: point(dot.surprise), car: point(dot.car), event: dot.event, colour } })),
  );
  const inside = rows.filter(({ dot }) => isInside(dot, extents)).map(({ row }) => row);
  const outside = rows
    .filter(({ dot }) => !isInside(dot, extents))
    .map(({ row }) => ({
      ...row,
      surprise: clamp(row.surprise ?? 0, extents.x),
      car: clamp(row.car ?? 0, extents.y),
    }));
  const hover = { description: { field: "event" }, tooltip: { field: "event" } };
  const legend = groups.flatMap(({ group, colour, dots }, at) =>
    nameLine(
      group,
      `n = ${dots.length}`,
      { x: 0, y: -12 - legendLine * (groups.length - 1 - at) },
      extents.width,
      colour,
    ),
  );
  const heading = textAt(
    fitText(indicatorWords(run, groups[0]?.group ?? ""), extents.width, 12),
    { x: 0, y: -16 - legendLine * groups.length },
    { fontSize: 12 },
  );
  return {
    width: extents.width,
    height,
    layer: [
      heading,
      ...legend,
      zeroLine("x", "surprise"),
      zeroLine("y", "car"),
      ...groups.flatMap(({ expected, colour }) => responseLayer(expected, colour, extents.x, { x, y })),
      {
        data: inline(inside),
        mark: { type: "circle", aria: true, size: 26, opacity: 0.6 },
        encoding: { x, y, color: ownColour, ...hover },
      },
      {
        data: inline(outside),
        mark: { type: "point", aria: true, size: 30, strokeWidth: 1.3 },
        encoding: { x, y, color: ownColour, ...hover },
      },
      ...namesOf(groups, extents),
    ],
  };
}

function clamp(value: number, [low, high]: Extent): number {
  return Math.min(high, Math.max(low, value));
}

function isInside({ surprise, car }: Dot, extents: Extents): boolean {
  return isWithin(surprise, extents.x) && isWithin(car, extents.y);
}

/** The events farthest from the others, by move and by surprise, with their names. */
function namesOf(groups: readonly GroupDots[], extents: Extents): JsonObject[] {
  const dots = groups.flatMap((each) => each.dots);
  const by = (size: (dot: Dot) => number) => dots.toSorted((a, b) => Math.abs(size(b)) - Math.abs(size(a)));
  const farthest = new Set([...by(({ car }) => car).slice(0, 3), ...by(({ surprise }) => surprise).slice(0, 2)]);
  const candidates = [...farthest].map((dot) => ({
    ...placeOf(dot, extents),
    text: isInside(dot, extents) ? dot.date : `${dot.date} ${moveLabel(dot.car)}`,
  }));
  const places = dots.map((dot) => placeOf(dot, extents));
  return nameDots(candidates, places, { width: extents.width, height }, mostNamed);
}

function placeOf(dot: Dot, { x, y, width }: Extents): DotPlace {
  return {
    px: ((clamp(dot.surprise, x) - x[0]) / (x[1] - x[0])) * width,
    py: ((y[1] - clamp(dot.car, y)) / (y[1] - y[0])) * height,
  };
}

function outsideWords(count: number): string {
  return count === 0
    ? ""
    : ` ${countText(count, "event")} beyond the axes stand${count === 1 ? "s" : ""} hollow at their edge.`;
}

function altText(metal: string, words: string, groups: readonly GroupDots[]): string {
  const parts = groups.map(({ group, dots }) => {
    const [most] = dots.toSorted((a, b) => Math.abs(b.car) - Math.abs(a.car));
    const largest = most === undefined ? "" : `, the largest move ${percentPhrase(most.car)} on ${most.date}`;
    return `${shortName(group)} (${countText(dots.length, "event")})${largest}`;
  });
  return `Cumulative abnormal returns of ${shortName(metal)} ${words} against the standardized surprises: ${parts.join("; ")}.`;
}
