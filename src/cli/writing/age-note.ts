import type { LoadedScenario } from "../../pipeline/types.ts";
import type { CivilDate } from "../../time/types.ts";
import type { CommandContext } from "../command.ts";
import { printable } from "../terminal/printable.ts";

/**
 * Says on stderr which series of the scenarios end a month or more ago, or before their period does. What is written and answered depends on
 * the scenario and the data alone, so that it stays the same tomorrow; the day is only for whoever looks on.
 */
export async function noteAges(context: CommandContext, scenarios: readonly LoadedScenario[]): Promise<void> {
  const [{ endsBefore }, { oldSeriesSentences }] = await Promise.all([
    import("../../market/series-end.ts"),
    import("../../report/words/data-ends.ts"),
  ]);
  const today = context.io.today();
  const sentences = scenarios.flatMap(({ design, data }) => {
    // Who studies the past misses nothing that came after it.
    const isPast = design.to !== null && design.to < today;
    const end = isPast ? design.to : today;
    const ends = endsBefore(data.series, tomorrowOf(today)).filter(({ last }) => last < end);
    return oldSeriesSentences(ends, end, isPast ? "before the period's end" : "ago");
  });
  for (const sentence of new Set(sentences)) context.note(`${printable(sentence)}\n`);
}

function tomorrowOf(date: CivilDate): CivilDate {
  return (date + 1) as CivilDate;
}
