import { userError } from "../../errors.ts";
import type { EventWindow } from "../../study/design/index.ts";

const mostDays = 366;
const longestWindow = 250;

/** The number of days that --days gives. Throws a `UserError` (cli/usage) for anything but a whole number from 1 to 366. */
export function parseDays(written: string): number {
  const days = wholeNumber(written);
  if (days >= 1 && days <= mostDays) return days;
  throw userError("cli/usage", `--days "${written}" is not a number of days`, {
    hint: `write a whole number from 1 to ${mostDays}: \`--days 7\``,
  });
}

/**
 * The windows that --over gives as numbers of observations: 1,3 is [0, 0] and [0, 2], in the order given. Throws a `UserError`
 * (cli/usage) for anything but whole numbers from 1 to 250.
 */
export function parseWindows(written: string): readonly EventWindow[] {
  const lengths = written.split(",").map((part) => wholeNumber(part.trim()));
  if (lengths.every((length) => length >= 1 && length <= longestWindow)) {
    return [...new Set(lengths)].map((length) => ({ from: 0, to: length - 1 }));
  }
  throw userError("cli/usage", `--over "${written}" does not say how many observations`, {
    hint: `write whole numbers from 1 to ${longestWindow}: \`--over 1,3\` is the first observation after a release, and the first three`,
  });
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
