/** The shape of a scenario file. Names (metals, indicators, ...) are checked afterwards, against the catalog in force. */
import { z } from "zod";
import { dataKeys } from "./schema/data-keys.ts";
import { eventKeys } from "./schema/event-keys.ts";
import { expectationKeys } from "./schema/expectation-keys.ts";
import { modelKeys } from "./schema/model-keys.ts";
import { oneOrMore } from "./schema/parts.ts";
import { priceEventKeys } from "./schema/price-event-keys.ts";
import { responseKeys } from "./schema/response-keys.ts";
import { testKeys } from "./schema/test-keys.ts";
import { windowKeys } from "./schema/window-keys.ts";

const name = z.string().trim().min(1).max(120);

export const scenarioSchema = z.strictObject({
  name: name.meta({ description: "Title; its results go to a folder named after it." }),
  question: z
    .string()
    .trim()
    .min(1)
    .max(1_000)
    .optional()
    .meta({ description: "What the scenario asks, in a sentence." }),
  metals: oneOrMore("Instruments to study"),
  ...eventKeys,
  ...expectationKeys,
  ...windowKeys,
  ...modelKeys,
  ...testKeys,
  ...priceEventKeys,
  ...responseKeys,
  ...dataKeys,
});

/** A scenario whose shape is right; names are not checked yet. */
export type Scenario = z.output<typeof scenarioSchema>;
