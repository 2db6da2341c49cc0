import { z } from "zod";
import { adjustments, defaultTests, significanceTests } from "../../study/inference/index.ts";
import { defaults } from "../defaults.ts";
import { oneOrMore, written } from "./parts.ts";

const testKinds = significanceTests.map((test) => test.kind) as [string, ...string[]];
const inList = z.enum(testKinds, {
  // Of the names in a list, the one that stands for all of them would be the unknown one.
  error: ({ input }) => (input === "all" ? 'all tests are written "tests: all", without a list' : undefined),
});
const tests = z.union([z.enum(["all", ...testKinds]), z.array(inList).min(1)]).meta({
  description: `Significance tests: one, a list, or all; the first is the primary one, whose p-value the answer shows. Default: ${defaultTests.join(", ")}.`,
});

const adjustmentKinds = adjustments.map((adjustment) => adjustment.kind) as [string, ...string[]];
const adjust = z
  .enum(adjustmentKinds)
  .meta({ description: `Adjustment of p-values for the number of tests: ${adjustmentKinds.join(", ")}.` });

const draws = z.int().min(199).max(99_999).meta({ description: "Resamples of each window's events, 199 to 99,999." });
const bootstrap = z.union([draws, z.strictObject({ draws }), z.literal(false)]).meta({
  description:
    "Bootstrap intervals of the mean CARs (bootstrap.csv): number of resamples, or { draws }, or false. Default: false.",
});

const placeboDraws = z.int().min(199).max(99_999).meta({ description: "Draws of matched days, 199 to 99,999." });
const placebo = z.union([placeboDraws, z.strictObject({ draws: placeboDraws }), z.literal(false)]).meta({
  description:
    "Placebo inference (placebo.csv): number of draws of matched days without a release, or { draws }, or false. Default: false.",
});

const matched = z
  .strictObject(
    {
      period: z
        .enum(["quarter", "year", "all"])
        .default(defaults.matchedPeriod)
        .meta({ description: "The stretch of the calendar that a matched day shares with its release." }),
      without: oneOrMore(
        "Indicators on whose release days nothing matches, beside those of the groups. Default: all indicators",
      ).optional(),
    },
    written('"matched" is written { period: year, without: [us-nfp, us-cpi-mom] }'),
  )
  .optional()
  .meta({
    description: `The days that placebo and volatility hold releases against: same weekday, same clock time, same stretch of the calendar, nothing released. Default: ${defaults.matchedPeriod}, without all indicators.`,
  });

/** How much of it is chance. */
export const testKeys = {
  tests: tests.optional(),
  adjust: adjust.default(defaults.adjust),
  bootstrap: bootstrap.optional(),
  placebo: placebo.optional(),
  volatility: z.boolean().optional().meta({
    description: "Whether moves are larger than on matched days (volatility.csv). Default: false.",
  }),
  matched,
  seed: z.int().min(0).max(4_294_967_295).default(defaults.seed).meta({ description: "Seed of every random draw." }),
};
