import type { ReadIo } from "../input/io.ts";
import type { CivilDate } from "../time/types.ts";

/** A piece of a file: text, written as UTF-8, or bytes as they are. */
export type Chunk = string | Uint8Array;

/** What writing needs from the machine; every method rejects with a Node error. */
export interface WriteIo {
  /** Makes a folder and its parents; those that did not exist before, innermost first. */
  makeFolder(path: string): Promise<readonly string[]>;
  /** Writes a file that must not exist yet, chunk by chunk. */
  writeNewFile(path: string, chunks: Iterable<Chunk>): Promise<void>;
  /** Gives a file a second name (or makes a copy, where the disk has no links). */
  keepCopy(path: string, copy: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; nothing happens when there is none. */
  removeFile(path: string): Promise<void>;
  /** Removes a folder when it is empty. */
  removeEmptyFolder(path: string): Promise<void>;
  /** From now on the first interruption is noted instead of ending the program; a second one ends it as ever. */
  watchInterruptions(): InterruptionWatch;
  /** Whether a process of that number is running. */
  isRunning(processId: number): boolean;
}

/** How the user or the system asks a program to stop. */
export type Interruption = "SIGINT" | "SIGTERM";

/** Notes interruptions until it is released. */
export interface InterruptionWatch {
  /** The interruption that came meanwhile; null while there was none. */
  seen(): Interruption | null;
  release(): void;
}

/** One of the two streams that text goes to. */
export interface TextStream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined when there is none. */
  readonly columns: number | undefined;
  write(text: string): void;
  /** Waits until everything is written; rejects with a Node error when it was refused, but not when the reader had seen enough. */
  finish(): Promise<void>;
}

/** Everything the program knows of the machine. A test passes one of its own. */
export interface CliIo extends ReadIo, WriteIo {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly processId: number;
  /** How many threads the machine can run at once. */
  readonly cores: number;
  /** Shows a file (absolute path) in the program that the system has for its kind; rejects with a Node error where there is none. */
  openFile(path: string): Promise<void>;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  /** The date on the machine's calendar, in its own zone. */
  today(): CivilDate;
  /** Folder that holds package.json, data/ and scenarios/. */
  readonly packageFolder: string;
}
