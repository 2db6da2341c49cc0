import { resolve } from "node:path";
import { z } from "zod";
import { invariant, type SourcePosition } from "../errors.ts";
import type { Instrument, ObservationClock } from "../market/instrument.ts";
import { clockTimeSchema, coverageKeys, wordsSchema, zoneSchema } from "./schema-parts.ts";

/** An instrument and the file its prices are in, as a registry or a scenario says it. */
export interface InstrumentEntry {
  readonly instrument: Instrument;
  /** Absolute path of the price file. */
  readonly prices: string;
  /** Header names; null for the time column means the usual names. */
  readonly columns: { readonly time: string | null; readonly close: string };
  /** Where the entry was written, to show when its file cannot be read. */
  readonly at: SourcePosition | null;
}

const closeClock = z.strictObject({
  time: clockTimeSchema.meta({ description: 'Clock time of the close: "17:00"; "24:00" ends the day.' }),
  zone: zoneSchema.meta({ description: "IANA zone of that clock." }),
});

const barClock = z.strictObject({
  length: z
    .string()
    .regex(/^[1-9]\d{0,3}[mh]$/, 'a bar length is written "1m", "5m" or "1h"')
    .meta({ description: "Length of a bar: 1m, 5m, 1h." }),
  stamp: z.enum(["open", "close"]).meta({ description: "Whether the timestamp is the bar's open or its close." }),
  zone: zoneSchema.optional().meta({ description: "IANA zone of timestamps that carry no UTC offset." }),
});

/** Whether an entry says when its prices are struck, in one way. */
export function hasOneClock({ close, bars }: { readonly close?: unknown; readonly bars?: unknown }): boolean {
  return (close === undefined) !== (bars === undefined);
}

/** What is said of an entry for which `hasOneClock` does not hold. */
export const oneClock = {
  error: 'an instrument has either "close" (daily closes) or "bars" (intraday), and not both',
  params: {
    code: "scenario/wrong-value",
    hint: 'write `close: { time: "17:00", zone: America/New_York }` or `bars: { length: 5m, stamp: open }`',
  },
};

/** An instrument as it is written in instruments.yaml or in a scenario. */
export const instrumentEntrySchema = z
  .strictObject({
    name: wordsSchema.meta({ description: "Name for people." }),
    role: z.enum(["metal", "benchmark"]).default("metal").meta({ description: "What it is used as." }),
    unit: wordsSchema.meta({ description: "Unit of the price, e.g. USD per troy ounce." }),
    change: z.enum(["log", "difference"]).default("log").meta({
      description:
        "log = log returns of prices above zero; difference = plain changes of a yield or spread, which may be zero or less; such a series can only be a benchmark or factor.",
    }),
    prices: wordsSchema.meta({ description: "Price file (CSV, may be gzipped), relative to this file." }),
    close: closeClock.optional().meta({ description: "For daily closes: when they are struck." }),
    bars: barClock.optional().meta({ description: "For intraday bars: their length and what their timestamps mean." }),
    max_gap: z
      .number()
      .positive()
      .max(10_000)
      .optional()
      .meta({ description: "Largest step that is not a hole: calendar days (closes, default 5) or bars (default 3)." }),
    columns: z
      .strictObject({ time: wordsSchema.optional(), close: wordsSchema.optional() })
      .optional()
      .meta({ description: "Header names, where they are not date (or timestamp) and close." }),
    ...coverageKeys,
  })
  .refine(hasOneClock, oneClock);

/** An instrument entry whose form is right. */
export type ParsedInstrumentEntry = z.output<typeof instrumentEntrySchema>;

/** Fills in an entry's defaults and finds its price file, which is relative to `baseFolder`. */
export function toInstrumentEntry(
  id: string,
  parsed: ParsedInstrumentEntry,
  baseFolder: string,
  at: SourcePosition | null,
): InstrumentEntry {
  const { name, role, unit, change, columns, source = "", doubts } = parsed;
  const clock = clockOf(parsed);
  const maxGap = parsed.max_gap ?? (clock.kind === "daily" ? 5 : 3);
  return {
    instrument: { id, name, role, unit, change, clock, maxGap, source, ...(doubts === undefined ? {} : { doubts }) },
    prices: resolve(baseFolder, parsed.prices),
    columns: { time: columns?.time ?? null, close: columns?.close ?? "close" },
    at,
  };
}

function clockOf({ close, bars }: ParsedInstrumentEntry): ObservationClock {
  if (bars !== undefined) {
    const minutes = Number.parseInt(bars.length, 10) * (bars.length.endsWith("h") ? 60 : 1);
    return { kind: "bars", minutes, stamp: bars.stamp, zone: bars.zone ?? null };
  }
  invariant(close !== undefined, "the schema asks for close or bars");
  // 8:30, 08:30 and 08:30:00 are one clock time; clocks are compared as text.
  const [hours = "", minutes = ""] = close.time.split(":");
  return { kind: "daily", time: `${hours.padStart(2, "0")}:${minutes}`, zone: close.zone };
}
