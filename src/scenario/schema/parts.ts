/** What several keys of a scenario are written with. */
import { z } from "zod";

const longestList = 1_000;

/** One name or a list of them. */
export const oneOrMore = (what: string) =>
  z.union([z.string(), z.array(z.string()).min(1).max(longestList)]).meta({ description: `${what}: one, or a list.` });

/** Answers a value that is no mapping, or no pair, with how it is written. */
export const written = (what: string) => ({
  error: ({ code }: { readonly code: string }) =>
    ["invalid_type", "too_big", "too_small"].includes(code) ? what : undefined,
});

/** A length of time: 30m, 4h, 1d. */
export const duration = z.string(written("a length of time is written 30m, 4h or 1d")).regex(/^[1-9]\d{0,5}[mhd]$/, {
  error: ({ input }) =>
    /^(?:0+|-\d+)[mhd]$/.test(String(input))
      ? `"${String(input)}" is no length of time: one longer than nothing is expected, written 30m, 4h or 1d`
      : `"${String(input)}" is not a duration; durations are written 30m, 4h or 1d`,
});
