import type { MeasuredRelease } from "../../../calendar/measured-release.ts";

interface FigureFact {
  readonly sentence: string;
  of(measured: MeasuredRelease): number | null;
}

/** The figures of a release that a condition can name. */
export const figures = {
  actual: { sentence: "The published figure.", of: ({ release }) => release.actual },
  consensus: { sentence: "What was expected before the release.", of: ({ release }) => release.consensus },
  previous: {
    sentence: "The figure of the period before, as known at the release.",
    of: ({ release }) => release.previous,
  },
  surprise: {
    sentence:
      "actual less what was expected (the scenario's `expectation`, as a rule the consensus), exact in decimals.",
    of: ({ surprise }) => surprise,
  },
  surprise_sd: {
    sentence: "The surprise in standard deviations, by the scenario's `surprise_scale`.",
    of: ({ surpriseSd }) => surpriseSd,
  },
} as const satisfies Record<string, FigureFact>;

/** What a condition can ask of an indicator. */
export type Figure = keyof typeof figures;
