import { z } from "zod";
import { defaults } from "../defaults.ts";
import { duration, oneOrMore, written } from "./parts.ts";
import { surprise } from "./surprise-keys.ts";

const longestCondition = 1_000;

const condition = z
  .string(written('a condition is text, such as when: "actual > 50 && us_cpi_yoy.actual > 3"'))
  .max(longestCondition);

const sequence = (description: string) =>
  z
    .strictObject(
      {
        release: oneOrMore("Indicators of the earlier release"),
        surprise: surprise.default(defaults.surprise).meta({ description: "Which surprises the earlier release has." }),
        when: condition.optional().meta({ description: "What must hold of the earlier release, at its own instant." }),
        within: duration.optional().meta({
          description:
            "How long before the event at most: 7d counts dates, local to the event's indicator; 36h and 90m count time.",
        }),
        first: z.boolean().default(defaults.first).meta({
          description: "Whether the event must be the first release of the group's indicators after it.",
        }),
      },
      written(
        "an earlier release is written { release: fomc-rate, within: 7d } or { release: fomc-rate, first: true }",
      ),
    )
    .optional()
    .meta({ description });

/** What else must hold of a group's releases: a condition, and what came before them. */
export const conditionKeys = {
  when: condition.optional().meta({
    description:
      'What must hold of the release by what was known at it, such as "us_cpi_yoy.actual > 3" (`assay list conditions`).',
  }),
  after: sequence(
    "An earlier release that each event follows: { release, surprise, when, within, first }, with within or first.",
  ),
  not_after: sequence("The same, of a release that no event may follow."),
};
