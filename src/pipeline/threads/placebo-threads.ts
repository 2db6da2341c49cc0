import { chunkSize, countChunks, drawWidth, type PlaceboPlan } from "../../study/matched/index.ts";
import type { OnProgress } from "../../study/on-progress.ts";
import { onThreads } from "./on-threads.ts";

/**
 * Makes a plan's draws on worker threads, lot by lot. Each lot has random numbers of its own, so that the result is that of one thread,
 * number for number, whoever made which lot.
 */
export async function drawOnThreads(
  plan: PlaceboPlan,
  threads: number,
  onProgress: OnProgress = () => {},
): Promise<Float64Array> {
  const width = drawWidth(plan);
  const drawn = new Float64Array(plan.draws * width);
  const chunks = countChunks(plan);
  let done = 0;
  const worker = new URL("./placebo-worker.js", import.meta.url);
  await onThreads<number, Float64Array, unknown>({ worker, name: "drawLot", threads, data: plan }, (run) =>
    Promise.all(
      Array.from({ length: chunks }, async (_, chunk) => {
        drawn.set(await run(chunk), chunk * chunkSize * width);
        onProgress((done += 1), chunks);
      }),
    ),
  );
  return drawn;
}
