import { z } from "zod";
import { indicatorEntrySchema } from "../indicator-entry.ts";
import { hasOneClock, instrumentEntrySchema, oneClock } from "../instrument-entry.ts";
import { idSchema, wordsSchema } from "../schema-parts.ts";

const moment = z.union([z.string(), z.number(), z.date()]);
const figure = z.number().nullish();
const words = z.string().nullish();
const unit = z.string().trim().max(500).default("");

const release = z.strictObject({
  indicator: z.string(),
  releasedAt: moment,
  actual: figure,
  consensus: figure,
  previous: figure,
  referencePeriod: words,
  label: words,
  speaker: words,
});

const indicatorShape = indicatorEntrySchema.shape;
const indicator = z.strictObject({
  name: wordsSchema.optional(),
  unit,
  report: indicatorShape.report,
  release: indicatorShape.release.optional(),
  importance: indicatorShape.importance,
});

/** Lists of numbers and of instants may be typed arrays, and are too long to look at twice: what they hold is judged when they are read. */
const longList = z.custom<ArrayLike<unknown>>((value) => Array.isArray(value) || ArrayBuffer.isView(value), {
  error: "a list is expected, such as [1975.5, 1981.2]",
});

const instrumentShape = instrumentEntrySchema.shape;
const prices = z
  .strictObject({
    close: instrumentShape.close,
    bars: instrumentShape.bars,
    dates: longList.optional(),
    instants: longList.optional(),
    closes: longList,
    name: wordsSchema.optional(),
    unit,
    role: instrumentShape.role,
    change: instrumentShape.change,
    max_gap: instrumentShape.max_gap,
  })
  .refine(hasOneClock, oneClock)
  .refine(({ dates, instants }) => (dates === undefined) !== (instants === undefined), {
    error: 'prices have either "dates" or "instants", and not both',
    params: { code: "scenario/wrong-value", hint: 'write `dates: ["2026-01-13"]` for daily closes, else `instants`' },
  })
  .refine(({ bars, dates }) => bars === undefined || dates === undefined, {
    error: "bars have instants, not dates",
    path: ["dates"],
    params: { code: "scenario/wrong-value", hint: "write `instants`, as Dates, ISO 8601 text or milliseconds" },
  });

/** The shape of `PlainData`; times, figures and names are judged when they are read. */
export const plainDataSchema = z.strictObject({
  releases: z.array(release),
  prices: z.record(idSchema, prices),
  indicators: z.record(idSchema, indicator).optional(),
});

/** Plain data whose shape is right. */
export type ParsedPlainData = z.output<typeof plainDataSchema>;
