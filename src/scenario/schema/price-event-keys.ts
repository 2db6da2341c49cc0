import { z } from "zod";
import type { OptionRule } from "../../market/price-event.ts";
import { priceEventKinds } from "../../market/price-events/index.ts";
import { idSchema, wordsSchema } from "../../sources/schema-parts.ts";
import { defaults } from "../defaults.ts";

/** A price-made event as a scenario defines it, its defaults filled in; further keys are the options of its kind. */
export interface PriceEventEntry {
  readonly kind: string;
  readonly metal: string;
  readonly name?: string | undefined;
  readonly quiet: number;
  readonly [option: string]: number | string | undefined;
}

const shared = {
  metal: z.string().meta({ description: "Instrument whose prices make the event." }),
  name: wordsSchema.optional().meta({ description: "Name for people." }),
  quiet: z
    .int()
    .min(0)
    .max(100_000)
    .default(defaults.quiet)
    .meta({ description: "Observations without one before it; 0 = every one counts." }),
};

const [firstKind, ...furtherKinds] = priceEventKinds.map(({ kind, title, options }) =>
  z
    .strictObject({
      kind: z.literal(kind).meta({ description: title }),
      ...shared,
      ...Object.fromEntries(Object.entries(options).map(([name, rule]) => [name, optionSchema(rule)])),
    })
    .meta({ description: title }),
);

function optionSchema(rule: OptionRule): z.ZodType {
  if (rule.type === "choice") {
    return z.enum(rule.values).default(rule.default).meta({ description: rule.description });
  }
  const number = (rule.type === "count" ? z.int() : z.number()).min(rule.min).max(rule.max);
  return (rule.default === undefined ? number : number.default(rule.default)).meta({ description: rule.description });
}

/** What prices did, as events to study. */
export const priceEventKeys = {
  price_events: z
    // The options of each kind are data to TypeScript; zod checks them.
    .record(
      idSchema,
      z.discriminatedUnion("kind", [firstKind as never, ...furtherKinds]) as unknown as z.ZodType<PriceEventEntry>,
    )
    .optional()
    .meta({
      description: `Events made by prices, to name like indicators: ${priceEventKinds.map(({ kind }) => kind).join(", ")}.`,
    }),
};
