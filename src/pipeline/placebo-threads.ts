import { Piscina } from "piscina";
import { chunkSize, countChunks, drawWidth } from "../study/placebo/draw-chunk.ts";
import type { PlaceboPlan } from "../study/placebo/plan.ts";
import type { OnProgress } from "../study/on-progress.ts";

/**
 * Makes a plan's draws on worker threads, lot by lot (piscina). Each lot has random numbers of its own, so that the result is that of one thread,
 * number for number, whoever made which lot.
 */
export async function drawOnThreads(
  plan: PlaceboPlan,
  threads: number,
  onProgress: OnProgress = () => {},
): Promise<Float64Array> {
  const pool = new Piscina<number, Float64Array>({
    filename: new URL("./placebo-worker.js", import.meta.url).href,
    name: "drawLot",
    workerData: plan,
    minThreads: threads,
    maxThreads: threads,
  });
  const width = drawWidth(plan);
  const drawn = new Float64Array(plan.draws * width);
  const chunks = countChunks(plan);
  let done = 0;
  try {
    await Promise.all(
      Array.from({ length: chunks }, async (_, chunk) => {
        drawn.set(await pool.run(chunk), chunk * chunkSize * width);
        onProgress((done += 1), chunks);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return drawn;
}
