import type { PriceSeries } from "../../market/price-series.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { type EventWindow, isSameWindow } from "../../study/design/index.ts";
import { type CellResult, leaveOneOut, type WindowResult } from "../../study/inference/index.ts";
import type { StudyEvent } from "../../study/normal-returns/index.ts";
import type { Instant } from "../../time/types.ts";
import { localTimeText } from "../../time/zone-clock.ts";
import { zoneOffset } from "../../time/zone-offset.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { fitText, measureText } from "../svg/measure.ts";
import { ink } from "../theme.ts";
import { groupWords, headlineWindow, metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { percentPhrase } from "../words/numbers.ts";
import { oneLine } from "../words/text-width.ts";
import { exactly, fixed, ticksAt } from "./shared/axes.ts";
import { haloed, textAt } from "./shared/labels.ts";
import { eventDate, groupColour, slugs } from "./shared/names.ts";
import { chartSpec, inline, innerWidth, point } from "./shared/spec.ts";

const rightMargin = 20;
const height = 190;
const fewestAround = 5;
const mostDots = 40;
const mostLabels = 7;

/** The price around the event that an average leans on most, with the observations used; one figure a metal. */
export const eventPrice: Chart = {
  kind: "event-price",
  title: "The price around one event",
  figures(run) {
    const { cells, design } = run.result;
    const headline = headlineWindow(design.tested);
    const names = slugs(design.metals);
    return design.metals.flatMap((metal, index): Figure[] => {
      const choices = cells
        .filter((cell) => cell.metal === metal)
        .flatMap((cell) => {
          const result = cell.windows.find(({ window }) => isSameWindow(window, headline));
          return result === undefined ? [] : [mostInfluential(cell, result)];
        })
        .filter((choice) => choice !== null);
      const [most] = choices.toSorted((a, b) => b.pull - a.pull);
      return most === undefined ? [] : figureOf(run, most, `event-price-${names[index]}`);
    });
  },
};

/** The same picture of a given event (by its release's id), for each metal and group that has it. */
export function eventPriceFigures(run: ScenarioRun, releaseId: string): Figure[] {
  const headline = headlineWindow(run.result.design.tested);
  const names = slugs(run.result.cells.map(({ metal, group }) => `${metal}-${group}`));
  return run.result.cells.flatMap((cell, index) => {
    const result = cell.windows.find(({ window }) => isSameWindow(window, headline));
    const at = cell.included.findIndex(({ release }) => release.id === releaseId);
    const event = cell.included[at];
    if (result === undefined || event === undefined) return [];
    return figureOf(run, choiceOf(cell, result, event, at), `event-price-${names[index]}`);
  });
}

interface Choice {
  readonly cell: CellResult;
  readonly result: WindowResult;
  readonly event: StudyEvent;
  readonly car: number;
  readonly without: number;
  /** How far its absence moves the mean. */
  readonly pull: number;
}

function choiceOf(cell: CellResult, result: WindowResult, event: StudyEvent, at: number): Choice {
  const without = leaveOneOut(result.sample.car).without[at] ?? NaN;
  const pull = Math.abs(without - result.summary.meanCar);
  return { cell, result, event, car: result.sample.car[at] ?? NaN, without, pull: Number.isNaN(pull) ? 0 : pull };
}

/** Of a single event there is no remainder, and it is the one. */
function mostInfluential(cell: CellResult, result: WindowResult): Choice | null {
  const { most } = leaveOneOut(result.sample.car);
  const at = most === -1 ? result.sample.car.findIndex((car) => !Number.isNaN(car)) : most;
  const event = cell.included[at];
  return event === undefined ? null : choiceOf(cell, result, event, at);
}

function figureOf(run: ScenarioRun, choice: Choice, id: string): Figure[] {
  const { cell, event, car, without, result } = choice;
  const series = run.scenario.data.series.get(cell.metal);
  const prices = series === undefined ? [] : pricesAround(series, event, cell.panel.window);
  if (series === undefined || prices.length < 2) return [];
  const zone = run.scenario.data.calendar.indicators.get(event.release.indicator)?.zone ?? "UTC";
  const title = `${metalTitle(cell.metal)} around ${eventDate(run, event)}`;
  const span = windowWords(result.window, observationNoun(run, cell.metal));
  const released = `${localTimeText(event.release.releasedAt, zone)} (${zone})`;
  const lean = Number.isNaN(without)
    ? ""
    : ` Without it the mean of its group is ${percentPhrase(without)} instead of ${percentPhrase(result.summary.meanCar)}.`;
  const moved = `Cumulative abnormal return ${span}: ${percentPhrase(car)}.${lean}`;
  const subtitle = `${groupWords(run, cell.group)}. ${moved.replaceAll(/-(?=\d)/g, "\u2212")} Dots are the prices of its event window, the dashed line is the release.`;
  const alt = `Price of ${shortName(cell.metal)} around the release of ${released}, ${groupWords(run, cell.group)}. ${moved}`;
  return [{ id, title, alt, spec: chartSpec(title, subtitle, body(run, series, prices, choice, zone)) }];
}

interface Price {
  readonly tau: number;
  readonly instant: Instant;
  readonly close: number;
}

/** The prices of an event window and, on both sides, half as many again, at least five. */
function pricesAround({ instants, closes }: PriceSeries, { day0 }: StudyEvent, { from, to }: EventWindow): Price[] {
  const around = Math.max(fewestAround, Math.ceil((to - from + 1) / 2));
  const first = Math.max(0, day0 + from - 1 - around);
  const last = Math.min(instants.length - 1, day0 + to + around);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    tau: first + at - day0,
    instant: (instants[first + at] ?? NaN) as Instant,
    close: closes[first + at] ?? NaN,
  })).filter(({ close }) => !Number.isNaN(close));
}

function body(
  run: ScenarioRun,
  series: PriceSeries,
  prices: readonly Price[],
  { cell, event }: Choice,
  zone: string,
): JsonObject {
  const { from, to } = cell.panel.window;
  const local = (instant: Instant) => instant + zoneOffset(instant, zone);
  const rows = prices.map((price) => ({ ...price, time: local(price.instant) }));
  // The first return of the window starts from the price before it.
  const used = rows.filter(({ tau }) => tau >= from - 1 && tau <= to);
  const data = (some: typeof rows) =>
    inline(
      some.map(({ tau, instant, time, close }) => ({
        tau,
        time,
        close: point(close),
        says: `${localTimeText(instant, zone)} (${tau > 0 ? "+" : ""}${tau}): ${close}`,
      })),
    );
  const released = local(event.release.releasedAt);
  const [first, last] = [
    Math.min(rows[0]?.time ?? released, released),
    Math.max(rows.at(-1)?.time ?? released, released),
  ];
  const x = {
    field: "time",
    type: "quantitative",
    scale: fixed([first, last]),
    axis: {
      title: null,
      grid: false,
      ...timeLabels(
        rows.map(({ time, tau }) => ({ time, tau })),
        series,
      ),
    },
  };
  const labelsWidth = priceAxisWidth(rows.map(({ close }) => close));
  const y = {
    field: "close",
    type: "quantitative",
    scale: { zero: false },
    axis: { title: null, tickCount: 5, ...exactly(labelsWidth), format: ",~f" },
  };
  const colour = groupColour(run, cell.group);
  const hover = { description: { field: "says" }, tooltip: { field: "says" } };
  const dots = used.length <= mostDots ? used : used.filter(({ tau }) => tau === -1 || tau === 0);
  return {
    width: innerWidth - labelsWidth - rightMargin,
    height,
    layer: [
      textAt(
        fitText(oneLine(series.instrument.unit), innerWidth, 10),
        { x: -labelsWidth, y: -16 },
        { color: ink.muted, fontSize: 10 },
      ),
      {
        data: inline([{ time: released }]),
        mark: { type: "rule", color: ink.muted, strokeDash: [2, 2] },
        encoding: { x },
      },
      { data: data(rows), mark: { type: "line", color: ink.rule, strokeWidth: 1.2 }, encoding: { x, y } },
      { data: data(used), mark: { type: "line", color: colour, strokeWidth: 2.5 }, encoding: { x, y } },
      {
        data: data(dots),
        mark: { type: "circle", aria: true, color: colour, size: 34, opacity: 1 },
        encoding: { x, y, ...hover },
      },
      ...haloed(
        data(used.filter(({ tau }) => tau === 0)),
        { align: "left", dx: 6, dy: -8, color: colour, fontWeight: 600 },
        { x, y, text: { value: series.instrument.clock.kind === "bars" ? "bar 0" : "day 0" } },
      ),
    ],
  };
}

/** The room that labels of such prices take: whole ones with their commas, and decimals where prices lie close together. */
function priceAxisWidth(closes: readonly number[]): number {
  const most = closes.reduce((a, b) => Math.max(a, b), 0);
  const span = most - closes.reduce((a, b) => Math.min(a, b), most);
  const decimals = span >= 10 || span === 0 ? "" : ".".padEnd(2 + Math.max(0, Math.ceil(-Math.log10(span) + 0.3)), "5");
  return Math.ceil(measureText(Math.round(most).toLocaleString("en") + decimals, 11)) + 8;
}

/** Ticks at observations, day 0 among them: dates of daily prices, clock times of bars. */
function timeLabels(
  rows: readonly { readonly time: number; readonly tau: number }[],
  { instrument }: PriceSeries,
): JsonObject {
  const step = Math.max(1, Math.ceil(rows.length / mostLabels));
  const values = rows.filter(({ tau }) => tau % step === 0).map(({ time }) => time);
  // A close at midnight belongs to the day that it ends.
  const isBars = instrument.clock.kind === "bars";
  return {
    ...ticksAt(values),
    labelExpr: `utcFormat(datum.value - ${isBars ? 0 : 1}, '${isBars ? "%H:%M" : "%-d %b"}')`,
  };
}
