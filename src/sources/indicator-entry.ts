import { resolve } from "node:path";
import { z } from "zod";
import type { Indicator } from "../calendar/types.ts";
import type { SourcePosition } from "../errors.ts";
import { clockTimeSchema, coverageKeys, idSchema, wordsSchema, zoneSchema } from "./schema-parts.ts";

/** An indicator and the file that its releases are in, as a registry or a scenario says it. */
export interface IndicatorEntry {
  readonly indicator: Indicator;
  /** Absolute path of its calendar file, read when the indicator is asked for; null where a calendar is read anyway. */
  readonly calendar: string | null;
  /** Where that was written, to show when the file cannot be read. */
  readonly at: SourcePosition | null;
}

/** An indicator as it is written in indicators.yaml or in a scenario. */
export const indicatorEntrySchema = z.strictObject({
  name: wordsSchema.meta({ description: "Name for people." }),
  unit: wordsSchema
    .default("")
    .meta({ description: "Unit of actual, consensus and surprise; events without figures have none." }),
  report: idSchema
    .optional()
    .meta({ description: "Publication it is part of; indicators of one report do not collide. Default: its own id." }),
  release: z
    .strictObject({ time: clockTimeSchema, zone: zoneSchema })
    .meta({ description: "Usual clock time of the release; used where a calendar gives only dates." }),
  importance: z.enum(["major", "minor"]).default("major").meta({
    description:
      "Whether it counts where a scenario speaks of any release: as a collision, and for days without one. Default: major.",
  }),
  calendar: wordsSchema.optional().meta({
    description:
      "File of its releases (CSV), relative to this file; it is read when the indicator is asked for. Default: calendar.csv.",
  }),
  cancelled: z
    .array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written "2025-10"'))
    .optional()
    .meta({
      description:
        "Months whose release never came, such as 2025-10: reference periods, or where the calendar names none, months of release. Nothing is said of these holes.",
    }),
  ...coverageKeys,
});

/** An indicator entry whose form is right. */
export type ParsedIndicatorEntry = z.output<typeof indicatorEntrySchema>;

/** Fills in an entry's defaults and finds its calendar file, which is relative to `baseFolder`. */
export function toIndicatorEntry(
  id: string,
  parsed: ParsedIndicatorEntry,
  baseFolder: string,
  at: SourcePosition | null,
): IndicatorEntry {
  const { name, unit, report = id, release, importance, calendar, cancelled } = parsed;
  return {
    indicator: {
      id,
      name,
      unit,
      report,
      importance,
      time: release.time,
      zone: release.zone,
      ...(cancelled === undefined ? {} : { cancelled }),
    },
    calendar: calendar === undefined ? null : resolve(baseFolder, calendar),
    at,
  };
}
