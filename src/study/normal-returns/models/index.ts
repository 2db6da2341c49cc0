import type { NormalReturnModel } from "../normal-return-model.ts";
import { factor } from "./factor.ts";
import { marketAdjusted } from "./market-adjusted.ts";
import { market } from "./market.ts";
import { meanAdjusted } from "./mean-adjusted.ts";
import { raw } from "./raw.ts";
import { scholesWilliams } from "./scholes-williams.ts";

/** Every normal-return model a scenario can name, in the order they are listed. */
export const models: readonly NormalReturnModel[] = [
  raw,
  meanAdjusted,
  marketAdjusted,
  market,
  scholesWilliams,
  factor,
];

/** The model of that name, or undefined. */
export function findModel(kind: string): NormalReturnModel | undefined {
  return models.find((model) => model.kind === kind);
}
