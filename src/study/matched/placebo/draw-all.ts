import type { OnProgress } from "../../on-progress.ts";
import { chunkSize, countChunks, drawChunk, drawWidth } from "./draw-chunk.ts";
import type { PlaceboPlan } from "./plan.ts";

/** Makes all draws of a plan, one row a draw as `drawChunk` has them. */
export function drawAll(plan: PlaceboPlan, onProgress: OnProgress = () => {}): Float64Array {
  const width = drawWidth(plan);
  const drawn = new Float64Array(plan.draws * width);
  const chunks = countChunks(plan);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    drawn.set(drawChunk(plan, chunk), chunk * chunkSize * width);
    onProgress(chunk + 1, chunks);
  }
  return drawn;
}
