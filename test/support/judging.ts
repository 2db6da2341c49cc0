import { halvesPhrases } from "../../src/report/words/spans.ts";
import { throughoutWords } from "../../src/report/words/throughout.ts";
import { meanInterval } from "../../src/study/inference/mean-interval.ts";
import type { Judging } from "../../claims/verdicts.d.ts";
import { fewestEvents, tooFewToTell } from "../../src/study/inference/power.ts";

/** What judging a claim needs beyond the library. */
export const judgingStudy: Judging["study"] = {
  fewestEvents,
  tooFewToTell,
  meanInterval,
  halvesPhrases,
  throughoutWords,
};
