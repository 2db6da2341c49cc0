import { z } from "zod";
import { calendarEntrySchema } from "../../sources/calendar-entry.ts";
import { indicatorEntrySchema } from "../../sources/indicator-entry.ts";
import { instrumentEntrySchema } from "../../sources/instrument-entry.ts";
import { idSchema } from "../../sources/schema-parts.ts";
import { oneOrMore } from "./parts.ts";

/** Data of the user's own. */
export const dataKeys = {
  data: oneOrMore("Folders with instruments.yaml, indicators.yaml or calendar.csv of your own").optional(),
  calendar: z
    .union([
      z.string(),
      calendarEntrySchema,
      z
        .array(z.union([z.string(), calendarEntrySchema]))
        .min(1)
        .max(1_000),
    ])
    .optional()
    .meta({
      description:
        "Calendars of your own (CSV): a file, { file, indicator, zone, columns } where its header does not say enough, or a list of these.",
    }),
  instruments: z
    .record(idSchema, instrumentEntrySchema)
    .optional()
    .meta({ description: "Instruments of your own, as in data/instruments.yaml." }),
  indicators: z
    .record(idSchema, indicatorEntrySchema)
    .optional()
    .meta({ description: "Indicators of your own, as in data/indicators.yaml." }),
};
