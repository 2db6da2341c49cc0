import { midranks } from "../../../kernels/ranks.ts";

/**
 * A function that puts the T_i values of an event that exist as ranks, rank/(T_i + 1) - 1/2 (mid-ranks), into `scores`. It keeps a
 * scratch of that length, so that thousands of events allocate nothing.
 */
export function rankScorer(length: number): (values: Float64Array, scores: Float64Array) => void {
  const scratch = new Float64Array(length);
  return (values, scores) => {
    midranks(values, scores, scratch);
    let valid = 0;
    for (let t = 0; t < length; t++) if (!Number.isNaN(scores[t])) valid++;
    for (let t = 0; t < length; t++) scores[t] = (scores[t] as number) / (valid + 1) - 0.5;
  };
}
