import type { CrossedLevel, SpanFacts } from "../../market/look-back/look-back.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { listPhrase, metalTitle } from "./names.ts";
import { percentPhrase } from "./numbers.ts";

// A week crosses a few; the rest of a longer list is in levels.csv.
const mostNamed = 4;

/** Where a metal's price stands: its record, the round numbers it crossed, and its largest fall, in sentences. */
export function levelWords(metal: string, facts: SpanFacts): string {
  return `${metalTitle(metal)}: ${[recordWords(facts), roundNumberWords(facts), fallWords(facts)].join(" ")}`;
}

function recordWords({ record, recordSince, recordsSet, fromRecord }: SpanFacts): string {
  const since = `since ${formatCivilDate(recordSince.date)}`;
  const close = `${record.close} on ${formatCivilDate(record.date)}`;
  if (recordsSet === 0) {
    if (fromRecord === 0) return `level with its highest close ${since} (${close}).`;
    return `${fallPhrase(fromRecord)} below its highest close ${since} (${close}).`;
  }
  const set =
    recordsSet === 1 ? `set a record ${since}: ${close}` : `set ${recordsSet} records ${since}, the last ${close}`;
  return fromRecord === 0 ? `${set}, and ended on it.` : `${set}, and ended ${fallPhrase(fromRecord)} below it.`;
}

function roundNumberWords({ levels, roundStep }: SpanFacts): string {
  if (levels.length === 0) return `Crossed no round number (steps of ${roundStep}).`;
  const said = ([true, false] as const).flatMap((isHeld) =>
    (["up", "down"] as const).flatMap((direction) => {
      const list = levels.filter((level) => level.direction === direction && level.isHeld === isHeld);
      return list.length === 0 ? [] : [`${crossingVerb(direction, isHeld)} ${listWords(list)}`];
    }),
  );
  return `${capitalized(said.join("; "))}.`;
}

function crossingVerb(direction: CrossedLevel["direction"], isHeld: boolean): string {
  if (isHeld) return direction === "up" ? "rose through" : "fell through";
  return direction === "up" ? "reached but did not hold" : "fell to but came back above";
}

function listWords(levels: readonly CrossedLevel[]): string {
  if (levels.length > mostNamed) {
    return `${levels.length} round numbers from ${levels[0]?.level} to ${levels.at(-1)?.level}`;
  }
  const named = levels.map(({ level, first }) => `${level} (${formatCivilDate(first.date)})`);
  return listPhrase(named);
}

function fallWords({ maxDrawdown, maxDrawdownFrom, maxDrawdownTo }: SpanFacts): string {
  if (maxDrawdown === 0) return "No close below an earlier one on the way.";
  const dates = `from ${formatCivilDate(maxDrawdownFrom.date)} to ${formatCivilDate(maxDrawdownTo.date)}`;
  return `Largest fall on the way: ${fallPhrase(maxDrawdown)} ${dates}.`;
}

/** The size of a fall as people say it, in plain percent of the price it began at. */
function fallPhrase(logReturn: number): string {
  return percentPhrase(-Math.expm1(logReturn));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
