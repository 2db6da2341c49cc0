import { z } from "zod";
import { indicatorEntrySchema } from "../../sources/indicator-entry.ts";
import { instrumentEntrySchema } from "../../sources/instrument-entry.ts";
import { idSchema } from "../../sources/schema-parts.ts";
import { oneOrMore } from "./parts.ts";

/** Data of the user's own. */
export const dataKeys = {
  data: oneOrMore("Folders with instruments.yaml, indicators.yaml or calendar.csv of your own").optional(),
  calendar: oneOrMore("Release calendars of your own (CSV)").optional(),
  instruments: z
    .record(idSchema, instrumentEntrySchema)
    .optional()
    .meta({ description: "Instruments of your own, as in data/instruments.yaml." }),
  indicators: z
    .record(idSchema, indicatorEntrySchema)
    .optional()
    .meta({ description: "Indicators of your own, as in data/indicators.yaml." }),
};
