import { z } from "zod";
import { wordsSchema, zoneSchema } from "./schema-parts.ts";

/** What a calendar file says of each event, by the names that its header has unless it is mapped. */
export const calendarColumns = [
  "released_at",
  "date",
  "time",
  "zone",
  "indicator",
  "reference_period",
  "actual",
  "consensus",
  "previous",
  "label",
  "speaker",
] as const;

/** One of them. */
export type CalendarColumn = (typeof calendarColumns)[number];

/** How a calendar file is to be read, beyond what its header says. */
export interface CalendarForm {
  /** The indicator that every row is of; null = the file's own column says. */
  readonly indicator: string | null;
  /** IANA zone of times that say none; null = that of the indicator for dates, and none for timestamps. */
  readonly zone: string | null;
  /** Header names that stand for ours. */
  readonly columns: Readonly<Partial<Record<CalendarColumn, string>>>;
}

/** A file that speaks for itself. */
export const plainForm: CalendarForm = { indicator: null, zone: null, columns: {} };

/** A calendar file and how it is to be read, as a scenario writes it. */
export const calendarEntrySchema = z.strictObject({
  file: wordsSchema.meta({ description: "The file (CSV), relative to this one." }),
  indicator: z
    .string()
    .optional()
    .meta({ description: "What every row is a release of; else its column `indicator`." }),
  zone: zoneSchema.optional().meta({ description: "IANA zone of times that carry no UTC offset." }),
  columns: z
    .strictObject(
      Object.fromEntries(calendarColumns.map((name) => [name, wordsSchema.optional()])) as Record<
        CalendarColumn,
        z.ZodOptional<typeof wordsSchema>
      >,
    )
    .optional()
    .meta({ description: `Header names, where they are others than ${calendarColumns.join(", ")}.` }),
});

/** A calendar entry whose form is right. */
export type ParsedCalendarEntry = z.output<typeof calendarEntrySchema>;

/** Fills in what an entry leaves out. */
export function toCalendarForm({ indicator, zone, columns = {} }: ParsedCalendarEntry): CalendarForm {
  const mapped = Object.entries(columns).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { indicator: indicator ?? null, zone: zone ?? null, columns: Object.fromEntries(mapped) };
}
