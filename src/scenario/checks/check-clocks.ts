import type { Diagnostic } from "../../errors.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import type { Instrument, ObservationClock } from "../../market/instrument.ts";
import { isSameZone } from "../../time/zone-clock.ts";
import { type CheckContext, problem } from "./check-context.ts";

/**
 * A benchmark must be struck at the metal's own instants, or the scenario must say how old its prices may be: a return that covers
 * other hours would hold other news.
 */
export function checkClocks(context: CheckContext): Diagnostic[] {
  const { benchmark, factors = [], align } = context.scenario.model;
  if (align !== undefined) return [];
  return [
    ...(benchmark === undefined ? [] : checkClock(context, "benchmark", benchmark, ["model", "benchmark"])),
    ...factors.flatMap((factor, index) => checkClock(context, "factor", factor, ["model", "factors", index])),
  ];
}

function checkClock(context: CheckContext, what: string, id: string, path: DocumentPath): Diagnostic[] {
  const entry = context.instruments.get(id);
  if (entry === undefined) return [];
  return context.scenario.metals.flatMap((metal) => {
    const instrument = context.instruments.get(metal)?.instrument;
    if (instrument === undefined || isStruckAt(entry.instrument.clock, instrument.clock)) return [];
    const message = `the ${what} "${id}" (${describe(entry.instrument)}) is not struck when "${metal}" is (${describe(instrument)})`;
    const age = sufficientAge(entry.instrument.clock, instrument.clock);
    const hint = `choose a ${what} with the same clock, or accept older prices by name with \`align: { as_of: ${age} }\` in the model`;
    return [problem(context, "scenario/clock-mismatch", path, message, hint)];
  });
}

/** Whether a series on the first clock has an observation at every regular instant of the second. */
function isStruckAt(benchmark: ObservationClock, metal: ObservationClock): boolean {
  if (benchmark.kind === "daily") {
    return metal.kind === "daily" && benchmark.time === metal.time && isSameZone(benchmark.zone, metal.zone);
  }
  const minutes = metal.kind === "bars" ? metal.minutes : minuteOf(metal.time);
  return minutes % benchmark.minutes === 0;
}

/**
 * How old the newest benchmark price may be at the metal's instants: a bar's length; the hours since a close struck earlier on the
 * same day; else up to three days, since on a Monday the newest close is Friday's.
 */
function sufficientAge(benchmark: ObservationClock, metal: ObservationClock): string {
  if (benchmark.kind === "bars") return `${benchmark.minutes}m`;
  if (metal.kind === "bars" || !isSameZone(metal.zone, benchmark.zone)) return "3d";
  const minutes = minuteOf(metal.time) - minuteOf(benchmark.time);
  return minutes > 0 ? `${Math.ceil(minutes / 60)}h` : "3d";
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function describe({ clock }: Instrument): string {
  return clock.kind === "daily" ? `closes at ${clock.time} ${clock.zone}` : `${clock.minutes}-minute bars`;
}
