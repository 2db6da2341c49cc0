import { z } from "zod";
import { covariances, responseKinds, responseOutcomes } from "../../study/response/index.ts";
import { defaults } from "../defaults.ts";
import { oneOrMore } from "./parts.ts";

type Names = [string, ...string[]];

const kinds = responseKinds.map(({ kind }) => kind) as Names;
const outcomes = responseOutcomes.map(({ kind }) => kind) as Names;
const covarianceKinds = covariances.map(({ kind }) => kind) as Names;
const titled = (entries: readonly { readonly kind: string; readonly title: string }[]) =>
  entries.map(({ kind, title }) => `${kind} = ${title}`).join("; ");

const response = z.union([
  z.boolean(),
  z.enum(kinds),
  z.strictObject({
    kind: z
      .enum(kinds)
      .default(defaults.response.kind)
      .meta({ description: `How the surprise enters: ${titled(responseKinds)}.` }),
    of: z
      .enum(outcomes)
      .default(defaults.response.of)
      .meta({ description: `What is explained: ${titled(responseOutcomes)}, by the sizes of surprises.` }),
    covariance: z
      .enum(covarianceKinds)
      .default(defaults.response.covariance)
      .meta({ description: `Standard errors: ${titled(covariances)}.` }),
    with: oneOrMore("Indicators published in the same minute, whose surprises are regressors too").optional(),
    revision: z
      .boolean()
      .default(defaults.response.revision)
      .meta({ description: "Whether the revision of the figure before is a regressor too." }),
    rolling: z
      .int()
      .min(10)
      .max(1_000)
      .default(defaults.response.rolling)
      .meta({ description: "Events of each rolling estimate in response_stability.csv." }),
  }),
]);

/** How much per unit of surprise. */
export const responseKeys = {
  response: response.optional().meta({
    description:
      "Regressions of the moves on standardized surprises (response.csv, response_stability.csv): true, linear, asymmetric, or a mapping. Default: none.",
  }),
};
