import { workerData } from "piscina";
import { drawChunk, type PlaceboPlan } from "../../study/matched/index.ts";

/** What a worker thread does: one lot of the draws of the plan that it was started with. */
export function drawLot(chunk: number): Float64Array {
  return drawChunk(workerData as PlaceboPlan, chunk);
}
