import { z } from "zod";
import { defaults } from "../defaults.ts";
import { conditionKeys } from "./condition-keys.ts";
import { oneOrMore, written } from "./parts.ts";
import { surprise } from "./surprise-keys.ts";

// No pattern: JSON Schema validators do not agree on \p{L}, and some would refuse every name.
const groupName = z.string().refine((text) => /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N} _.+-]{0,59}$/u.test(text), {
  // Plain numbers would be put before all other keys, whatever their order in the file.
  error:
    "a group name has up to 60 letters, digits, spaces, and _ . + -, begins with a letter or digit, and is no number",
});
const date = z.iso.date({
  error: ({ input }) =>
    input === null ? "dates are written 2026-01-13" : `"${String(input)}" is not a date; dates are written 2026-01-13`,
});

/** Which events of a calendar of words (speeches, meetings) belong to a group. */
const wordKeys = {
  label: oneOrMore("Text that the event's label contains").optional(),
  speaker: oneOrMore("Text that the speaker's name contains").optional(),
};

const group = z.strictObject(
  {
    release: oneOrMore("Indicators whose releases are the events"),
    surprise: surprise.default(defaults.surprise),
    ...wordKeys,
    ...conditionKeys,
  },
  written("a set of events is written as a mapping, such as { release: us-cpi-mom, surprise: above }"),
);

/** Which releases are the events, and which of them are compared. */
export const eventKeys = {
  groups: z
    .record(
      groupName,
      group,
      written("groups are written by name, such as hotter: { release: us-cpi-mom, surprise: above }"),
    )
    .optional()
    .meta({ description: "Named sets of events." }),
  events: group.optional().meta({ description: "A single unnamed set of events, called events, instead of groups." }),
  from: date.optional().meta({ description: "First local date of a release, included." }),
  to: date.optional().meta({ description: "Last local date of a release, included." }),
  surprise_scale: z
    .union([
      z.enum(["expanding", "full-sample"]),
      z.strictObject({
        kind: z
          .enum(["expanding", "full-sample"])
          .meta({ description: "Which surprises: earlier ones, or all in the period." }),
        minimum: z.int().min(2).max(1_000).meta({ description: "Fewest surprises that a scale may rest on." }),
      }),
    ])
    .default(defaults.surpriseScale)
    .meta({
      description:
        "Standard deviation that surprises are divided by: of earlier releases only (at least 12), or of all in the period. Or { kind, minimum }.",
    }),
  collisions: z
    .strictObject(
      {
        policy: z
          .enum(["keep", "drop"])
          .default(defaults.collisions)
          .meta({ description: "keep lists them in events.csv; drop excludes such events." }),
        with: oneOrMore("Indicators whose releases inside the event window count").optional(),
      },
      written('"collisions" is written { policy: drop, with: [us-nfp] }'),
    )
    .prefault({})
    .meta({
      description: `Other releases inside the event window: keep such events or drop them. Default: ${defaults.collisions}, with all indicators.`,
    }),
  compare: z
    .array(
      z.tuple(
        [z.string(), z.string()],
        written("a comparison is written as a pair in brackets: compare: [[hotter, cooler]]"),
      ),
    )
    .default([])
    .meta({ description: "Pairs of groups to compare." }),
};
