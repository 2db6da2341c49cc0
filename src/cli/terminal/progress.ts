import type { OnProgress } from "../../study/on-progress.ts";
import type { TextStream } from "../io.ts";
import { printable } from "./printable.ts";

/** A line on stderr that says how far long work has come; silent when nobody watches. */
export interface Progress {
  show(label: string, done: number, total: number): void;
  /** Takes the line away, before other text is written. */
  clear(): void;
}

const leastDelay = 100;

/** Progress for a terminal: nothing in the first tenth of a second, then at most ten updates a second. */
export function makeProgress(stream: TextStream, isWanted: boolean, now: () => number): Progress {
  if (!isWanted || !stream.isTerminal) return { show() {}, clear() {} };
  let last = now();
  let isShown = false;
  return {
    show(label, done, total) {
      const time = now();
      if (time - last < leastDelay) return;
      last = time;
      isShown = true;
      const counted = ` ${done}/${total}`;
      const room = Math.max(0, (stream.columns ?? 80) - counted.length - 1);
      stream.write(`\r\u001b[K${printable(label).slice(0, room)}${counted}`);
    },
    clear() {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** Does work behind a progress line, which is gone however the work ends: also where `stopIfAsked` ends it between two parts. */
export async function showing<Result>(
  progress: Progress,
  label: string,
  work: (onProgress: OnProgress) => Result | Promise<Result>,
  stopIfAsked: () => void = () => {},
): Promise<Result> {
  try {
    return await work((done, total) => {
      stopIfAsked();
      progress.show(label, done, total);
    });
  } finally {
    progress.clear();
  }
}
