import { z } from "zod";
import { models } from "../../study/normal-returns/index.ts";
import { defaults } from "../defaults.ts";
import { duration, written } from "./parts.ts";

const modelKinds = models.map((model) => model.kind) as [string, ...string[]];
const model = z
  .union([
    z.enum(modelKinds),
    z.strictObject({
      kind: z.enum(modelKinds).meta({ description: "Which model." }),
      benchmark: z.string().optional().meta({ description: "The series a market model subtracts or regresses on." }),
      factors: z
        .array(z.string())
        .min(1)
        .max(20)
        .optional()
        .meta({ description: "The series a factor model regresses on." }),
      align: z
        .strictObject(
          {
            as_of: duration.meta({ description: "Oldest price that is still read: 30m, 4h, 1d." }),
          },
          written('"align" is written { as_of: 4h }'),
        )
        .optional()
        .meta({
          description: "How old a price of a benchmark or factor may be where it is struck at another clock time.",
        }),
    }),
  ])
  .meta({
    description: `Model of the normal return: ${models.map(({ kind, title }) => `${kind} = ${title}`).join("; ")}.`,
  });

/** What would have been normal. */
export const modelKeys = {
  model: model.default(defaults.model),
};
