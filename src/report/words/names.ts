import { countExclusions } from "../../pipeline/exclusions.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { type EventWindow, type GroupDesign, unnamedGroup } from "../../study/design/index.ts";
import { type CellResult, findAdjustment, pValueAdjustment } from "../../study/inference/index.ts";
import { surpriseWords } from "./surprises.ts";
import { clip, oneLine } from "./text-width.ts";

const longestName = 60;

/** A user's name made fit for a sentence: one line, at most 60 columns. */
export function shortName(name: string): string {
  return clip(oneLine(name), longestName);
}

/** Parts of a sentence side by side: "a", "a and b", "a, b and c". */
export function listPhrase(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");
}

/** What an answer calls an adjustment: of the run's tests, or of p-values that have no placebo draws. */
export function adjustmentTitle(kind: string, of: "tests" | "p-values"): string {
  const adjustment = findAdjustment(kind);
  if (adjustment === undefined) return kind;
  return of === "tests" ? adjustment.title : pValueAdjustment(kind).title;
}

/** A metal at the beginning of a sentence: "gold" -> "Gold"; ids with other signs stay as they are. */
export function metalTitle(metal: string): string {
  const name = shortName(metal);
  return /^[a-z]+$/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** The indicators of a group. */
export function groupIndicators(run: ScenarioRun, group: string): readonly string[] {
  return groupNamed(run, group)?.indicators ?? [];
}

/** The indicators of a group by name: one or two are spelled out, more are counted. */
export function indicatorWords(run: ScenarioRun, group: string): string {
  return indicatorNames(run, groupIndicators(run, group));
}

/** Indicators by name: one or two are spelled out, more are counted. */
export function indicatorNames(run: ScenarioRun, ids: readonly string[]): string {
  const names = ids.map((id) => shortName(run.scenario.data.calendar.indicators.get(id)?.name ?? id));
  return names.length <= 2 ? names.join(" or ") : `${names.length} indicators`;
}

/** What events of these indicators are called: figures are released; a speech or a record is an event. */
export function eventNoun(run: ScenarioRun, ids: readonly string[]): "release" | "event" {
  const { indicators } = run.scenario.data.calendar;
  const areFigures = ids.every((id) => {
    const { unit, madeByPricesOf } = indicators.get(id) ?? {};
    return unit !== "" && madeByPricesOf === undefined;
  });
  return areFigures ? "release" : "event";
}

/** The releases of a group by indicator and surprise: "US CPI m/m above consensus". */
export function releaseWords(run: ScenarioRun, group: string): string {
  const chosen = groupNamed(run, group);
  const surprise = chosen === undefined ? "" : surpriseWords(chosen.surprise, run.result.design);
  const indicators = indicatorWords(run, group);
  if (surprise === "") return indicators;
  // A name that has a comma of its own would seem to go on without one.
  return `${indicators}${indicators.includes(",") ? "," : ""} ${surprise}`;
}

/** What happened, as a sentence names it: "US CPI m/m (hotter)"; where no name stands for the selection, what that was. */
export function groupWords(run: ScenarioRun, group: string): string {
  if (group === unnamedGroup) {
    const { when, after, notAfter, label, speaker } = groupNamed(run, group) ?? {};
    const isWhole = [when, after, notAfter, label, speaker].every((each) => each === undefined);
    return `${releaseWords(run, group)}${isWhole ? "" : " (as selected)"}`;
  }
  const indicators = indicatorWords(run, group);
  return group === indicators ? indicators : `${indicators} (${shortName(group)})`;
}

/** What the scenario asks of a group. */
export function groupNamed(run: ScenarioRun, group: string): GroupDesign | undefined {
  return run.result.design.groups.find((each) => each.name === group);
}

/** What a metal's observations are called: sessions of a daily series, bars of an intraday one. */
export function observationNoun(run: ScenarioRun, metal: string): "session" | "bar" {
  return run.scenario.data.series.get(metal)?.instrument.clock.kind === "bars" ? "bar" : "session";
}

/** How long a window is, in words: "over 3 sessions", "in the first bar", "from 5 sessions before to 5 after". */
export function windowWords({ from, to }: EventWindow, noun: string): string {
  const plural = (count: number): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
  if (from === 0) return to === 0 ? `in the first ${noun}` : `over ${plural(to + 1)}`;
  if (from === to) return from < 0 ? `${plural(-from)} before` : `in ${noun} +${from}`;
  if (to < 0) return `from ${plural(-from)} to ${-to} before`;
  if (from < 0) return `from ${plural(-from)} before to ${to} after day 0`;
  return `from ${noun} +${from} to +${to}`;
}

/** The window an answer speaks of: the longest tested one that begins at 0, else the first. */
export function headlineWindow(tested: readonly EventWindow[]): EventWindow | undefined {
  const fromZero = tested.filter((window) => window.from === 0).toSorted((a, b) => b.to - a.to);
  return fromZero[0] ?? tested[0];
}

/** The excluded events of a cell by reason: "3 no-consensus, 2 gap-in-window"; empty when none is. */
export function exclusionWords(cell: CellResult): string {
  return countExclusions([cell])
    .map(([reason, count]) => `${count} ${reason}`)
    .join(", ");
}

/** Why no test of a run has an adjusted p-value. */
export function noFamilyWords({ result: { cells } }: ScenarioRun): string {
  const isTested = cells.some(({ windows }) => windows.some(({ tests }) => tests.some(({ pValue }) => pValue >= 0)));
  return isTested ? "none, for want of matched days to draw from" : "no test is defined for so few events";
}
