import { z } from "zod";
import type { Indicator } from "../calendar/types.ts";
import { clockTimeSchema, idSchema, wordsSchema, zoneSchema } from "./schema-parts.ts";

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
});

/** An indicator entry whose form is right. */
export type ParsedIndicatorEntry = z.output<typeof indicatorEntrySchema>;

/** Fills in an entry's defaults. */
export function toIndicator(id: string, parsed: ParsedIndicatorEntry): Indicator {
  const { name, unit, report = id, release } = parsed;
  return { id, name, unit, report, time: release.time, zone: release.zone };
}
