import type { ReleaseCalendar } from "../../calendar/types.ts";
import type { GroupDesign } from "./study-design.ts";

/** The metals whose prices made events of a group; empty for news. */
export function makersOf({ indicators: ids }: GroupDesign, { indicators }: ReleaseCalendar): readonly string[] {
  return ids.flatMap((id) => indicators.get(id)?.madeByPricesOf ?? []);
}
