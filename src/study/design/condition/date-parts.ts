import { formatCivilDate, weekday } from "../../../time/civil-date.ts";
import type { CivilDate } from "../../../time/types.ts";

interface DatePartFact {
  readonly sentence: string;
  of(date: CivilDate): number;
}

/** The parts of a release's date, local to its indicator, that a condition can name. */
export const dateParts = {
  year: { sentence: "Year of the release's local date.", of: (date) => Number(formatCivilDate(date).slice(0, 4)) },
  month: { sentence: "Month of it, 1 to 12.", of: (date) => Number(formatCivilDate(date).slice(5, 7)) },
  day: { sentence: "Day of the month, 1 to 31.", of: (date) => Number(formatCivilDate(date).slice(8, 10)) },
  weekday: { sentence: "Day of the week, 1 = monday to 7 = sunday.", of: weekday },
} as const satisfies Record<string, DatePartFact>;

/** What a condition can ask of the date of a release. */
export type DatePart = keyof typeof dateParts;

/** Words for the days of the week: `weekday == friday`. */
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
