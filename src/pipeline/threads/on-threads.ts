import { Piscina } from "piscina";

/** A pool of threads to be: all run one exported function of one worker file. */
export interface ThreadPlan {
  readonly worker: URL;
  readonly name: string;
  readonly threads: number;
  /** What every thread is started with. */
  readonly data?: unknown;
}

/** Hands a thread a task; what is `given` away with it is there no more on this side, and need not be copied. */
export type RunTask<Task, Answer> = (task: Task, given?: readonly ArrayBuffer[]) => Promise<Answer>;

/** Starts worker threads (piscina) for as long as `work` takes, which hands them tasks. Threads end with it, whether or not it fails. */
export async function onThreads<Task, Answer, Result>(
  { worker, name, threads, data }: ThreadPlan,
  work: (run: RunTask<Task, Answer>) => Promise<Result>,
): Promise<Result> {
  const pool = new Piscina<Task, Answer>({
    filename: worker.href,
    name,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await work((task, given = []) => pool.run(task, { transferList: [...given] }));
  } finally {
    // Work that failed leaves tasks under way, and a thread that answers while it is being ended answers nobody.
    pool.on("error", () => {});
    await pool.destroy();
  }
}
