import type { ReleaseCalendar } from "../../calendar/types.ts";
import type { PriceSeries } from "../../market/price-series.ts";

/** Releases and prices that a study reads. */
export interface StudyData {
  readonly calendar: ReleaseCalendar;
  /** Every metal and factor that the design names, and every series that its conditions do. */
  readonly series: ReadonlyMap<string, PriceSeries>;
}
