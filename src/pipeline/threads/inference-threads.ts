import { type CellInference, type CellResult, type CellTask, completeCell } from "../../study/inference/index.ts";
import type { OnProgress } from "../../study/on-progress.ts";
import type { OpenStudy } from "../../study/run-study.ts";
import { onThreads } from "./on-threads.ts";

/**
 * Fits a study's cells on this thread and infers them on others, in the order of `fitCells`. Random numbers belong to a cell, so that the
 * result is that of one thread, number for number. One cell more than there are threads is fitted ahead, lest many lie in memory.
 */
export async function inferOnThreads(
  study: OpenStudy,
  threads: number,
  onProgress: OnProgress = () => {},
): Promise<CellResult[]> {
  const worker = new URL("./inference-worker.js", import.meta.url);
  return onThreads<CellTask, CellInference, CellResult[]>({ worker, name: "inferCell", threads }, async (run) => {
    const cells: CellResult[] = [];
    const fitted = study.fitCells();
    let begun = 0;
    let done = 0;
    const inferOneByOne = async () => {
      /* oxlint-disable no-await-in-loop -- as many loops as cells may be under way share the cells */
      for (;;) {
        // Threads report for work, and take it, only while this one rests.
        await new Promise(setImmediate);
        const next = fitted.next();
        if (next.done === true) return;
        const at = begun;
        begun += 1;
        const { task } = next.value;
        // Only the task reads the estimation windows, ten times as large as all the rest.
        cells[at] = completeCell(next.value, await run(task, [task.panel.estimationAr.values.buffer as ArrayBuffer]));
        onProgress((done += 1), study.cellCount);
      }
      /* oxlint-enable no-await-in-loop */
    };
    await Promise.all(Array.from({ length: threads + 1 }, inferOneByOne));
    return cells;
  });
}
