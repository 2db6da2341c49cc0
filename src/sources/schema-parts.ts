import { z } from "zod";
import { didYouMean } from "../input/did-you-mean.ts";
import { isZone, parseClockTime } from "../time/zone-clock.ts";

/** Ids of instruments and indicators: small letters, digits and hyphens. */
export const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/** An id as the key of a registry. */
export const idSchema = z.string().regex(idPattern, "an id has small letters, digits and hyphens, such as us-cpi-mom");

/** Text that says something. */
export const wordsSchema = z.string().trim().min(1).max(500);

/** A clock time such as "17:00"; "24:00" is the midnight that ends the day. */
export const clockTimeSchema = z.string().refine((text) => parseClockTime(text) !== null, {
  error: 'a clock time is written "08:30", from "00:00" to "24:00"',
});

/** An IANA time zone that this machine knows. */
export const zoneSchema = z.string().superRefine((zone, context) => {
  if (isZone(zone)) return;
  context.addIssue({
    code: "custom",
    message: `there is no time zone "${zone}"`,
    params: { code: "data/unknown-zone", hint: zoneHint(zone) },
  });
});

/** What to say about a zone that doesn't exist. */
export function zoneHint(zone: string): string {
  const nearest = didYouMean(zone, Intl.supportedValuesOf("timeZone"));
  const example = "use an IANA zone such as America/New_York";
  return nearest === null ? example : `did you mean "${nearest}"? ${example}`;
}

/** What a registry says of what a file holds: facts for whoever reads the registry, told by `assay list`, that nothing rests on. */
export const coverageKeys = {
  source: wordsSchema.optional().meta({ description: "Where the figures come from." }),
  first: z.iso.date().optional().meta({ description: "First date with a figure." }),
  last: z.iso.date().optional().meta({ description: "Last date with a figure." }),
  doubts: z.array(wordsSchema).optional().meta({ description: "What is known to be odd or uncertain about it." }),
};
