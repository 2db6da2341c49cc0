import type { NormalReturnModel } from "../model.ts";
import { market } from "./market.ts";
import { marketAdjusted } from "./market-adjusted.ts";
import { meanAdjusted } from "./mean-adjusted.ts";
import { raw } from "./raw.ts";

/** Every normal-return model a scenario can name, in the order they are listed. */
export const models: readonly NormalReturnModel[] = [raw, meanAdjusted, marketAdjusted, market];

/** The model of that name, or undefined. */
export function findModel(kind: string): NormalReturnModel | undefined {
  return models.find((model) => model.kind === kind);
}
