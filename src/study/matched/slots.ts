import type { ReleaseCalendar } from "../../calendar/types.ts";
import { invariant } from "../../errors.ts";
import { millisecondsPerDay, weekday, yearAndQuarter } from "../../time/civil-date.ts";
import type { CivilDate, Instant } from "../../time/types.ts";
import { civilDateIn, instantOfLocalTime, timeOfDayIn } from "../../time/zone-clock.ts";
import type { MatchDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";

/** When releases come: a clock time (ms past midnight) and weekday in a zone, in a stretch of the calendar. */
export interface Slot {
  readonly zone: string;
  readonly time: number;
  readonly weekday: number;
  readonly stretch: number;
}

/** Included events that share a slot and the metals that they are studied on. */
export interface SlotEvents {
  readonly slot: Slot;
  readonly metals: readonly string[];
  /** Distinct instants of release, in order. */
  readonly instants: readonly Instant[];
}

/** Sorts the included events of all cells by slot and by the metals that they have in common; an instant counts once. */
export function eventsBySlot(
  cells: readonly CellResult[],
  calendar: ReleaseCalendar,
  period: MatchDesign["period"],
): SlotEvents[] {
  const known = new Map<Instant, { slot: Slot; metals: Set<string> }>();
  for (const { metal, included } of cells) {
    for (const { release } of included) {
      const { releasedAt: instant } = release;
      const zone = calendar.indicators.get(release.indicator)?.zone;
      invariant(zone !== undefined, `the design names the unknown indicator ${release.indicator}`);
      const entry = known.get(instant) ?? { slot: slotOf(instant, zone, period), metals: new Set() };
      entry.metals.add(metal);
      known.set(instant, entry);
    }
  }
  const found = new Map<string, SlotEvents & { instants: Instant[] }>();
  for (const [instant, { slot, metals: own }] of [...known].toSorted(([a], [b]) => a - b)) {
    const metals = [...own];
    const key = JSON.stringify([slot, metals]);
    const entry = found.get(key) ?? { slot, metals, instants: [] };
    entry.instants.push(instant);
    found.set(key, entry);
  }
  return [...found.values()];
}

function slotOf(instant: Instant, zone: string, period: MatchDesign["period"]): Slot {
  const date = civilDateIn(instant, zone);
  return { zone, time: timeOfDayIn(instant, zone), weekday: weekday(date), stretch: stretchOf(date, period) };
}

/** A number that dates of one stretch of the calendar have in common. */
function stretchOf(date: CivilDate, period: MatchDesign["period"]): number {
  if (period === "all") return 0;
  const { year, quarter } = yearAndQuarter(date);
  return period === "year" ? year : 4 * year + quarter;
}

/**
 * A slot's instants on those of the dates (`from` to `to`, both included) that `isTaken` leaves free; none on a date whose clocks
 * skipped that time or showed it twice.
 */
export function instantsOfSlot(
  slot: Slot,
  period: MatchDesign["period"],
  dates: { readonly from: CivilDate; readonly to: CivilDate },
  isTaken: (date: CivilDate) => boolean,
): Instant[] {
  const found: Instant[] = [];
  for (let { from: date } = dates; date <= dates.to; date = (date + 1) as CivilDate) {
    if (weekday(date) !== slot.weekday || stretchOf(date, period) !== slot.stretch || isTaken(date)) continue;
    const instant = instantOfLocalTime(date * millisecondsPerDay + slot.time, slot.zone);
    if (!Number.isNaN(instant)) found.push(instant as Instant);
  }
  return found;
}
