import { join } from "node:path";
import { userError, type UserError } from "../../errors.ts";
import type { Chunk, CliIo, InterruptionWatch, WriteIo } from "../io.ts";
import { earlierFiles } from "./earlier-files.ts";
import { Interrupted } from "./interrupted.ts";
import { sweepLeftovers, temporaryPath } from "./leftovers.ts";
import { refusalWords } from "./refusals.ts";

/** A file to write, its content made on demand so that large tables never lie in memory whole. */
export interface OutputFile {
  readonly name: string;
  chunks(): Iterable<Chunk>;
}

/** A folder of results. */
export interface OutputFolder {
  readonly path: string;
  readonly files: readonly OutputFile[];
  /** The file that lists the others under `files`: what an earlier one lists and is not written anew is removed, else it would pass for new. */
  readonly record?: string;
}

/** Writes a folder's files under temporary names, for the commit at the end. */
export type Stage = (folder: OutputFolder) => Promise<void>;

type Disk = Pick<CliIo, keyof WriteIo | "kindOf" | "readFile" | "readFolder" | "processId">;

interface StagedFile {
  /** The new content; null for a file that is to go. */
  readonly temporary: string | null;
  readonly target: string;
  /** A second name of what the target held before; null when it held nothing. */
  readonly backup: string | null;
}

/**
 * Runs work that stages folders of files, then puts all of them in place; when anything fails on the way, every earlier result stays
 * as it was and nothing temporary is left. Throws a `UserError` (output/unwritable) with the `remedy` when the disk refuses, and
 * `Interrupted` when the user or the system stops it: at once while it stages and where the work calls `stopIfAsked`, at the end when it
 * has begun to put files in place.
 */
export async function writeAllOrNothing<Result>(
  disk: Disk,
  work: (stage: Stage, stopIfAsked: () => void) => Promise<Result>,
  remedy = "choose a folder you may write to with --out",
): Promise<Result> {
  const watch = disk.watchInterruptions();
  const session: Session = { staged: [], placed: new Set(), made: [], watch, remedy };
  try {
    const result = await completed(disk, work, session);
    const signal = watch.seen();
    if (signal !== null) throw new Interrupted(signal, true);
    return result;
  } finally {
    watch.release();
  }
}

async function completed<Result>(
  disk: Disk,
  work: (stage: Stage, stopIfAsked: () => void) => Promise<Result>,
  session: Session,
): Promise<Result> {
  try {
    const result = await work(
      (folder) => stageFolder(disk, folder, session),
      () => stopIfAsked(session.watch),
    );
    stopIfAsked(session.watch);
    await commit(disk, session);
    return result;
  } catch (error) {
    await discard(disk, session);
    throw error;
  }
}

function stopIfAsked(watch: InterruptionWatch): void {
  const signal = watch.seen();
  if (signal !== null) throw new Interrupted(signal, false);
}

/** The same chunks, until someone asks to stop. */
function* untilAsked(chunks: Iterable<Chunk>, watch: InterruptionWatch): Generator<Chunk> {
  for (const chunk of chunks) {
    stopIfAsked(watch);
    yield chunk;
  }
}

interface Session {
  readonly staged: StagedFile[];
  /** Files already in place; what they replaced lies under the backup's name until all are. */
  readonly placed: Set<StagedFile>;
  /** Folders that did not exist before, innermost first. */
  readonly made: string[];
  readonly watch: InterruptionWatch;
  /** What the user may do when the disk refuses. */
  readonly remedy: string;
}

async function stageFolder(disk: Disk, folder: OutputFolder, session: Session): Promise<void> {
  const { staged, made, watch, remedy } = session;
  made.unshift(...(await refusing(folder.path, remedy, () => disk.makeFolder(folder.path))));
  await quietly(
    sweepLeftovers(
      disk,
      folder.path,
      folder.files.map(({ name }) => name),
    ),
  );
  for (const file of folder.files) {
    const target = join(folder.path, file.name);
    // oxlint-disable-next-line no-await-in-loop -- one file at a time, so that one chunk at a time is in memory
    await refusing(target, remedy, async () => {
      stopIfAsked(watch);
      const kind = await disk.kindOf(target);
      if (kind === "folder") throw Object.assign(new Error("a folder is in the way"), { code: "EISDIR" });
      const hidden = (role: "new" | "old") => temporaryPath(folder.path, file.name, disk.processId, role);
      const entry = { temporary: hidden("new"), target, backup: kind === "file" ? hidden("old") : null };
      staged.push(entry);
      // A run of the same number that was killed may have left its own.
      await disk.removeFile(entry.temporary);
      await disk.writeNewFile(entry.temporary, untilAsked(file.chunks(), watch));
    });
  }
  staged.push(...(await leavings(disk, folder)));
}

/** What an earlier run wrote and this one does not. */
async function leavings(disk: Disk, { path, files, record }: OutputFolder): Promise<StagedFile[]> {
  if (record === undefined) return [];
  const earlier = await earlierFiles(disk, path, record);
  const gone = earlier.filter((name) => files.every((file) => file.name !== name));
  const kinds = await Promise.all(gone.map((name) => disk.kindOf(join(path, name))));
  return gone
    .filter((_, index) => kinds[index] === "file")
    .map((name) => {
      const backup = temporaryPath(path, name, disk.processId, "old");
      return { temporary: null, target: join(path, name), backup };
    });
}

async function commit(disk: Disk, { staged, placed, remedy }: Session): Promise<void> {
  await inOrder(staged, async ({ target, backup }) => {
    if (backup === null) return;
    await refusing(target, remedy, async () => {
      await disk.removeFile(backup);
      await disk.keepCopy(target, backup);
    });
  });
  await inOrder(staged, async (file) => {
    const { temporary, target } = file;
    await refusing(target, remedy, () =>
      temporary === null ? disk.removeFile(target) : disk.rename(temporary, target),
    );
    placed.add(file);
  });
  // Everything is in place now; a second name that will not go is no reason to undo it.
  await inOrder(staged, ({ backup }) => (backup === null ? Promise.resolve() : quietly(disk.removeFile(backup))));
}

async function discard(disk: Disk, { staged, placed, made }: Session): Promise<void> {
  await inOrder(staged, async (file) => {
    const { temporary, target, backup } = file;
    if (placed.has(file)) {
      await quietly(backup === null ? disk.removeFile(target) : disk.rename(backup, target));
      return;
    }
    if (temporary !== null) await quietly(disk.removeFile(temporary));
    if (backup !== null) await quietly(disk.removeFile(backup));
  });
  await inOrder(made, (folder) => quietly(disk.removeEmptyFolder(folder)));
}

/** The first failure is what the user must hear of; what cannot be tidied after it is left where it can be found. */
function quietly(tidying: Promise<void>): Promise<void> {
  return tidying.catch(() => {});
}

async function inOrder<Item>(items: readonly Item[], action: (item: Item) => Promise<void>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- files are put in place one after the other
  for (const item of items) await action(item);
}

async function refusing<Result>(path: string, remedy: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw unwritable(path, remedy, error);
  }
}

/** The disk's refusal as the user's problem; errors that are not the disk's pass unchanged. */
function unwritable(path: string, remedy: string, cause: unknown): UserError | unknown {
  const words = refusalWords(cause);
  if (words === null) return cause;
  return userError("output/unwritable", `cannot write "${path}": ${words}`, { hint: remedy, cause });
}
