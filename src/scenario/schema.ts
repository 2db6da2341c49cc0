/** The shape of a scenario file. Names (metals, indicators, ...) are checked afterwards, against the catalog in force. */
import { z } from "zod";
import { indicatorEntrySchema } from "../sources/indicator-entry.ts";
import { instrumentEntrySchema } from "../sources/instrument-entry.ts";
import { idSchema } from "../sources/schema-parts.ts";
import { defaultTests, significanceTests } from "../study/inference/index.ts";
import { models } from "../study/models/index.ts";
import { defaults } from "./defaults.ts";

const longestWindow = 5_000;
const longestList = 1_000;
const longestEstimation = 100_000;

const name = z.string().trim().min(1).max(120);
// No pattern: JSON Schema validators do not agree on \p{L}, and some would refuse every name.
const groupName = z.string().refine((text) => /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N} _.+-]{0,59}$/u.test(text), {
  // Plain numbers would be put before all other keys, whatever their order in the file.
  error:
    "a group name has up to 60 letters, digits, spaces, and _ . + -, begins with a letter or digit, and is no number",
});
const oneOrMore = (what: string) =>
  z.union([z.string(), z.array(z.string()).min(1).max(longestList)]).meta({ description: `${what}: one, or a list.` });
/** Answers a value that is no mapping, or no pair, with how it is written. */
const written = (what: string) => ({
  error: ({ code }: { readonly code: string }) =>
    ["invalid_type", "too_big", "too_small"].includes(code) ? what : undefined,
});
const date = z.iso.date({ error: ({ input }) => `"${String(input)}" is not a date; dates are written 2026-01-13` });
const observation = z.int().min(-longestWindow).max(longestWindow);

const surprise = z
  .union([
    z.enum(["above", "below", "in-line", "any"]),
    z.strictObject({
      min: z.number().optional().meta({ description: "Smallest surprise, included." }),
      max: z.number().optional().meta({ description: "Largest surprise, included." }),
      unit: z
        .enum(["raw", "sd"])
        .default("sd")
        .meta({ description: "raw = the indicator's unit; sd = standard deviations." }),
    }),
  ])
  .meta({ description: "Which surprises (actual - consensus) belong to the group." });

const group = z.strictObject(
  {
    release: oneOrMore("Indicators whose releases are the events"),
    surprise: surprise.default(defaults.surprise),
  },
  written("a set of events is written as a mapping, such as { release: us-cpi-mom, surprise: above }"),
);

const modelKinds = models.map((model) => model.kind) as [string, ...string[]];
const model = z
  .union([
    z.enum(modelKinds),
    z.strictObject({
      kind: z.enum(modelKinds).meta({ description: "Which model." }),
      benchmark: z.string().optional().meta({ description: "The series a market model subtracts or regresses on." }),
      align: z
        .strictObject(
          {
            as_of: z
              .string()
              .regex(/^[1-9]\d*[mhd]$/, {
                error: ({ input }) => `"${String(input)}" is not a duration; durations are written 30m, 4h or 1d`,
              })
              .meta({ description: "Oldest price that is still read: 30m, 4h, 1d." }),
          },
          written('"align" is written { as_of: 4h }'),
        )
        .optional()
        .meta({ description: "How old a benchmark price may be where it is struck at another clock time." }),
    }),
  ])
  .meta({
    description: `Model of the normal return: ${models.map(({ kind, title }) => `${kind} = ${title}`).join("; ")}.`,
  });

const testKinds = significanceTests.map((test) => test.kind) as [string, ...string[]];
const tests = z.union([z.literal("all"), z.array(z.enum(testKinds)).min(1)]).meta({
  description: `Significance tests, or all; the first is the primary one, whose p-value the answer shows. Default: ${defaultTests.join(", ")}.`,
});

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
  groups: z.record(groupName, group).optional().meta({ description: "Named sets of events." }),
  events: group.optional().meta({ description: "A single unnamed set of events, called events, instead of groups." }),
  from: date.optional().meta({ description: "First local date of a release, included." }),
  to: date.optional().meta({ description: "Last local date of a release, included." }),
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
      },
      written('"estimation" is written { length: 120, gap: 5, minimum: 60 }'),
    )
    .prefault({})
    .meta({
      description: `The \`length\` observations that end \`gap\` observations before the event window; fewer than \`minimum\` valid ones exclude the event. Default: ${defaults.estimation.length}, ${defaults.estimation.gap}, half of the length.`,
    }),
  model: model.default(defaults.model),
  tests: tests.optional(),
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
  compare: z
    .array(
      z.tuple(
        [z.string(), z.string()],
        written("a comparison is written as a pair in brackets: compare: [[hotter, cooler]]"),
      ),
    )
    .default([])
    .meta({ description: "Pairs of groups to compare." }),
  seed: z.int().min(0).max(4_294_967_295).default(defaults.seed).meta({ description: "Seed of every random draw." }),
  data: oneOrMore("Folders with instruments.yaml, indicators.yaml or calendar.csv of your own").optional(),
  calendar: oneOrMore("Release calendars of your own (CSV)").optional(),
  instruments: z
    .record(idSchema, instrumentEntrySchema)
    .optional()
    .meta({ description: "Instruments of your own, as in data/instruments.yaml." }),
  indicators: z
    .record(idSchema, indicatorEntrySchema)
    .optional()
    .meta({ description: "Indicators of your own, as in data/indicators.yaml." }),
});

/** A scenario whose shape is right; names are not checked yet. */
export type Scenario = z.output<typeof scenarioSchema>;
