import { z } from "zod";
import { defaults } from "../defaults.ts";
import { oneOrMore, written } from "./parts.ts";

const longestWindow = 5_000;
const longestEstimation = 100_000;

const observation = z.int().min(-longestWindow).max(longestWindow);

const holes = z.enum(["drop", "sum"]).default(defaults.holes).meta({
  description: "An event with a missing return in its window: drop it, or sum the observations that are there.",
});

/** Which observations are studied, and which show what is normal. */
export const windowKeys = {
  window: z
    .strictObject(
      {
        from: observation.meta({ description: "First observation, included." }),
        to: observation.meta({ description: "Last observation, included." }),
      },
      written('"window" is written { from: -5, to: 5 }'),
    )
    .default(defaults.window)
    .meta({ description: "Event window in observations; 0 is the first struck after the release." }),
  tested: z
    .array(
      z.tuple(
        [observation, observation],
        written("a tested window is written as a pair in brackets: tested: [[0, 2], [-5, 5]]"),
      ),
    )
    .min(1)
    .max(200)
    .optional()
    .meta({
      description:
        "Windows that get CARs and tests: [from, to], both included. Default: [0, 0], [0, to] and the whole event window.",
    }),
  estimation: z
    .strictObject(
      {
        length: z
          .int()
          .min(2)
          .max(longestEstimation)
          .default(defaults.estimation.length)
          .meta({ description: "Observations, valid or not." }),
        gap: z
          .int()
          .max(longestEstimation)
          .default(defaults.estimation.gap)
          .meta({ description: "Observations between it and the event window." }),
        minimum: z
          .int()
          .min(2)
          .optional()
          .meta({ description: "Fewest valid observations; default half of the length." }),
        without: oneOrMore("Indicators on whose release days nothing is estimated").optional(),
      },
      written('"estimation" is written { length: 120, gap: 5, minimum: 60 }'),
    )
    .prefault({})
    .meta({
      description: `The \`length\` observations that end \`gap\` observations before the event window; fewer than \`minimum\` valid ones exclude the event. Default: ${defaults.estimation.length}, ${defaults.estimation.gap}, half of the length.`,
    }),
  holes,
};
