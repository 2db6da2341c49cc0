import { userError } from "../../errors.ts";
import { parseCivilDate } from "../../time/civil-date.ts";
import type { CivilDate } from "../../time/types.ts";

/** The date that an option says. Throws a `UserError` (cli/usage) for anything that is no date. */
export function parseDateOption(option: string, text: string): CivilDate {
  const date = parseCivilDate(text.trim());
  if (date !== null) return date;
  throw userError("cli/usage", `--${option} "${text}" is not a date`, {
    hint: `write it as year, month and day: \`--${option} 2026-01-09\``,
  });
}
