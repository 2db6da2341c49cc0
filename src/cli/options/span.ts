import { userError } from "../../errors.ts";
import { type AskedSpan, daysOfWeek } from "../../pipeline/performance.ts";
import type { CivilDate } from "../../time/types.ts";
import { parseDateOption } from "./date.ts";

/** The dates of a span as written; undefined where not given. */
export interface WrittenSpan {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly week: string | undefined;
}

/** The span that --from and --to, or --week, ask for. Throws a `UserError` (cli/usage) when they are no dates or contradict each other. */
export function parseSpan(written: WrittenSpan): AskedSpan {
  const dateOf = (option: keyof WrittenSpan) => {
    const text = written[option];
    return text === undefined ? null : parseDateOption(option, text);
  };
  const [from, to, week] = [dateOf("from"), dateOf("to"), dateOf("week")];
  if (week !== null) {
    if (from === null && to === null) return { from: (week - daysOfWeek) as CivilDate, to: week };
    throw userError("cli/usage", "--week is a span of its own, and so are --from and --to", {
      hint: "give `--week DATE` alone, or `--from DATE --to DATE`",
    });
  }
  if (from === null && to !== null) {
    throw userError("cli/usage", "--to says where a span ends, but not where it begins", {
      hint: `add \`--from DATE\`; for the seven days that end there: \`--week ${written.to}\``,
    });
  }
  if (from !== null && to !== null && from >= to) {
    const order = from === to ? "one day is no span" : `${written.from} is after ${written.to}`;
    throw userError("cli/usage", `--from must be before --to: ${order}`, {
      hint: "a span runs from the close of one date to the close of a later one",
    });
  }
  return { from, to };
}
