import type { EventWindow } from "../../study/design/index.ts";
import { type AveragePath, type CellResult, fewestEvents } from "../../study/inference/index.ts";
import { percentPhrase, signedTau } from "../words/numbers.ts";
import { clip, glue, oneLine, textWidth, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";

const signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const releaseMark = "|";
const margin = "  path  ";
const indent = " ".repeat(margin.length);
const gap = "   ";

/** Values from `low` to `high`, zero among them. */
interface Scale {
  readonly low: number;
  readonly high: number;
}

/**
 * The CAAR of each metal of a group along event time, a sign an observation (every so many, of a window wider than the terminal), and what
 * the signs stand for. The scale is one for all metals and spans zero and their 95 % intervals. No path below `fewestEvents`.
 */
export function caarPathLines(cells: readonly CellResult[], style: TextStyle): string[] {
  const shown = cells.filter(hasPath);
  const [first] = shown;
  if (style.blocks !== true || first === undefined) return [];
  const { window } = first.panel;
  const [from, to] = [signedTau(window.from), signedTau(window.to)];
  const names = shown.map(({ metal }) => clip(oneLine(metal), Math.floor(style.width / 3)));
  const nameWidth = Math.max(...names.map(textWidth));
  const taken = margin.length + nameWidth + from.length + to.length + 4;
  const step = stepFor(window, style.width - taken);
  const taus = shownTaus(window, step);
  const scale = scaleOf(shown);
  const paths = shown.map(({ average }, index) => {
    const name = names[index] ?? "";
    const space = " ".repeat(nameWidth - textWidth(name) + 2);
    return `${index === 0 ? margin : indent}${name}${space}${from} ${pathSigns(average, window, taus, scale)} ${to}`;
  });
  return withKey(paths, scaleWords(scale, step), style);
}

/** What a reader must know of every path; nothing of a run without one. */
export function caarPathLegend(cells: readonly CellResult[], style: TextStyle): string[] {
  if (style.blocks !== true || !cells.some(hasPath)) return [];
  return [
    `path: the mean abnormal move added up since the window's first observation (CAAR), the release at ${releaseMark}. A group's metals ` +
      "share a scale as wide as their 95 % intervals, so what may be chance looks flat.",
  ];
}

function hasPath({ average }: CellResult): boolean {
  return average.n.some((_, at) => isKnown(average, at));
}

function isKnown({ n, caar }: AveragePath, at: number): boolean {
  return (n[at] ?? 0) >= fewestEvents && Number.isFinite(caar[at]);
}

function scaleOf(cells: readonly CellResult[]): Scale {
  const bounds = cells.flatMap(({ average }) =>
    [average.caarCiLow, average.caarCiHigh].flatMap((ends) => Array.from(ends.filter((_, at) => isKnown(average, at)))),
  );
  return { low: Math.min(0, ...bounds), high: Math.max(0, ...bounds) };
}

/** The nearest sign by its distance from zero's, so that small moves to either side look like zero. */
function signFor(value: number, { low, high }: Scale): string {
  const highest = signs.length - 1;
  const unit = (high - low) / highest;
  const steps = Math.sign(value) * Math.round(Math.abs(value) / unit);
  return signs[Math.min(highest, Math.round(-low / unit) + steps)] ?? signs[0];
}

/** How many observations one sign must stand for to fit the room. */
function stepFor(window: EventWindow, room: number): number {
  let step = 1;
  while (step < window.to - window.from && shownTaus(window, step).length + releaseMark.length > room) step += 1;
  return step;
}

/** Every step-th observation to both sides of the release, among them the last before it and the window's last. */
function shownTaus({ from, to }: EventWindow, step: number): number[] {
  const taus = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return taus.filter((tau) => tau === to || (tau + 1) % step === 0);
}

function pathSigns(average: AveragePath, window: EventWindow, taus: readonly number[], scale: Scale): string {
  const afterRelease = window.from > 0 ? -1 : taus.findIndex((tau) => tau >= 0);
  return taus
    .map((tau, index) => {
      const at = tau - window.from;
      const sign = isKnown(average, at) ? signFor(average.caar[at] ?? NaN, scale) : " ";
      return index === afterRelease ? releaseMark + sign : sign;
    })
    .join("");
}

function scaleWords(scale: Scale, step: number): string {
  const ends = [`${signs[0]} ${percentPhrase(scale.low)}`, `${signs[7]} ${percentPhrase(scale.high)}`];
  const words = [ends.join(" to "), `0 is ${signFor(0, scale)}`, ...(step === 1 ? [] : [`every ${step} observations`])];
  return words.map((each) => each.replaceAll(" ", glue)).join(", ");
}

/** What the signs mean beside the last path where there is room, else below it. */
function withKey(paths: readonly string[], key: string, style: TextStyle): string[] {
  const last = paths.at(-1) ?? "";
  if (textWidth(last) + gap.length + textWidth(key) <= style.width) {
    return [...paths.slice(0, -1), last + gap + paint(style, "dim", key.replaceAll(glue, " "))];
  }
  return [...paths, ...wrapText(key, style.width, indent, indent).map((line) => paint(style, "dim", line))];
}
