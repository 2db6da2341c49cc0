import type { CellResult } from "../../../study/inference/index.ts";
import { percentText } from "../../words/numbers.ts";
import { html, type Html } from "./html.ts";

/** What pictures beside each other share: event time from left to right, and returns (fractions) from the lowest to the highest. */
export interface CaarScale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

const width = 260;
const height = 150;
const room = { left: 40, right: 8, top: 8, bottom: 20 };

/** The scale that holds the CAAR paths of several cells and their bands. */
export function caarScale(cells: readonly CellResult[]): CaarScale {
  const values = cells
    .flatMap(({ average }) => [...average.caar, ...average.caarCiLow, ...average.caarCiHigh])
    .filter(Number.isFinite);
  return {
    from: Math.min(0, ...cells.map(({ panel }) => panel.window.from)),
    to: Math.max(0, ...cells.map(({ panel }) => panel.window.to)),
    low: Math.min(0, ...values),
    high: Math.max(0, ...values),
  };
}

interface PathPoint {
  readonly tau: number;
  readonly caar: number;
  readonly low: number;
  readonly high: number;
}

/** Where event time and returns lie in the picture. */
interface Place {
  x(tau: number): string;
  y(value: number): string;
}

const right = width - room.right;
const bottom = height - room.bottom;

/** A small picture of a cell's CAAR path with its 95 % band; the dashed line is the release. Its numbers are those of average.csv. */
export function caarSvg(cell: CellResult, scale: CaarScale, label: string): Html {
  const place = placeOn(scale);
  const points = pointsOf(cell);
  const marked = [scale.low, scale.high].filter((value) => value !== 0);
  const release = place.x(scale.from < 0 ? -0.5 : 0);
  return html`<svg class="caar" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${marked.map((value) => levelLine("grid", percentText(value), place.y(value)))}
    <path class="band" d="${bandPath(points, place)}" />
    ${levelLine("zero", "0 %", place.y(0))}
    <line class="release" x1="${release}" x2="${release}" y1="${room.top}" y2="${bottom}" />
    <path class="path" d="${linePath(points.map(({ tau, caar }) => [place.x(tau), place.y(caar)]))}" />
    ${points.map((point) => dot(point, place))}
    ${[...new Set([scale.from, 0, scale.to])].map((tau) => tick(tau, place.x(tau)))}
  </svg>`;
}

function placeOn(scale: CaarScale): Place {
  const acrossEach = (right - room.left) / Math.max(1, scale.to - scale.from);
  const downEach = (bottom - room.top) / (scale.high - scale.low || 1);
  return {
    x: (tau) => (room.left + acrossEach * (tau - scale.from)).toFixed(1),
    y: (value) => (room.top + downEach * (scale.high - value)).toFixed(1),
  };
}

function pointsOf({ average, panel }: CellResult): PathPoint[] {
  return Array.from(average.caar, (caar, index) => ({
    tau: panel.window.from + index,
    caar,
    low: average.caarCiLow[index] ?? NaN,
    high: average.caarCiHigh[index] ?? NaN,
  })).filter(({ caar }) => Number.isFinite(caar));
}

function bandPath(points: readonly PathPoint[], { x, y }: Place): string {
  const banded = points.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const path = linePath([
    ...banded.map(({ tau, high }) => [x(tau), y(high)] as const),
    ...banded.toReversed().map(({ tau, low }) => [x(tau), y(low)] as const),
  ]);
  return path === "" ? "" : `${path}Z`;
}

function linePath(points: readonly (readonly [x: string, y: string])[]): string {
  return points.length === 0 ? "" : `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`;
}

function levelLine(kind: "grid" | "zero", words: string, y: string): Html {
  return html`<line class="${kind}" x1="${room.left}" x2="${right}" y1="${y}" y2="${y}" />
    <text x="${room.left - 5}" y="${y}" dy="4" text-anchor="end">${words}</text>`;
}

function dot({ tau, caar, low, high }: PathPoint, { x, y }: Place): Html {
  const words = `${tau}: ${percentText(caar)} % (95 % CI ${percentText(low)} .. ${percentText(high)})`;
  return html`<circle class="dot" cx="${x(tau)}" cy="${y(caar)}" r="2.5"><title>${words}</title></circle>`;
}

function tick(tau: number, x: string): Html {
  return html`<text x="${x}" y="${height - 5}" text-anchor="middle">${signed(tau)}</text>`;
}

/** The end of a CAAR path in words, for whoever cannot see it. */
export function caarWords({ average, panel }: CellResult): string {
  const last = average.caar.length - 1;
  const [end, low, high] = [average.caar, average.caarCiLow, average.caarCiHigh].map((path) => path[last] ?? NaN);
  if (!Number.isFinite(end)) return "no average path";
  const interval = `95 % CI ${percentText(low ?? NaN)} .. ${percentText(high ?? NaN)}`;
  return `CAAR ${percentText(end ?? NaN)} % at ${signed(panel.window.to)} (${interval})`;
}

function signed(tau: number): string {
  return tau > 0 ? `+${tau}` : String(tau);
}
