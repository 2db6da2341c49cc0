import { join } from "node:path";
import { userError, type UserError } from "../errors.ts";
import type { CliIo } from "./io.ts";

/** A file to write, its text made on demand so that large tables never lie in memory whole. */
export interface OutputFile {
  readonly name: string;
  chunks(): Iterable<string>;
}

/** A folder of results. */
export interface OutputFolder {
  readonly path: string;
  readonly files: readonly OutputFile[];
}

/** Writes a folder's files under temporary names, for the commit at the end. */
export type Stage = (folder: OutputFolder) => Promise<void>;

type Disk = Pick<
  CliIo,
  "kindOf" | "makeFolder" | "writeNewFile" | "keepCopy" | "rename" | "removeFile" | "removeEmptyFolder" | "processId"
>;

interface StagedFile {
  readonly temporary: string;
  readonly target: string;
  /** A second name of what the target held before; null when it held nothing. */
  readonly backup: string | null;
}

/**
 * Runs work that stages folders of files, then puts all of them in place; when anything fails on the way, every earlier result stays
 * as it was and nothing temporary is left. Throws a `UserError` (output/unwritable) when the disk refuses.
 */
export async function writeAllOrNothing<Result>(disk: Disk, work: (stage: Stage) => Promise<Result>): Promise<Result> {
  const session: Session = { staged: [], placed: new Set(), made: [] };
  try {
    const result = await work((folder) => stageFolder(disk, folder, session));
    await commit(disk, session);
    return result;
  } catch (error) {
    await discard(disk, session);
    throw error;
  }
}

interface Session {
  readonly staged: StagedFile[];
  /** Files already in place; what they replaced lies under the backup's name until all are. */
  readonly placed: Set<StagedFile>;
  /** Folders that did not exist before, innermost first. */
  readonly made: string[];
}

async function stageFolder(disk: Disk, folder: OutputFolder, { staged, made }: Session): Promise<void> {
  made.unshift(...(await refusing(folder.path, () => disk.makeFolder(folder.path))));
  for (const file of folder.files) {
    const target = join(folder.path, file.name);
    // oxlint-disable-next-line no-await-in-loop -- one file at a time, so that one chunk at a time is in memory
    await refusing(target, async () => {
      const kind = await disk.kindOf(target);
      if (kind === "folder") throw Object.assign(new Error("a folder is in the way"), { code: "EISDIR" });
      const hidden = join(folder.path, `.${file.name}.${disk.processId}`);
      const entry = { temporary: `${hidden}.new`, target, backup: kind === "file" ? `${hidden}.old` : null };
      staged.push(entry);
      // A run of the same number that was killed may have left its own.
      await disk.removeFile(entry.temporary);
      await disk.writeNewFile(entry.temporary, file.chunks());
    });
  }
}

async function commit(disk: Disk, { staged, placed }: Session): Promise<void> {
  await inOrder(staged, async ({ target, backup }) => {
    if (backup === null) return;
    await refusing(target, async () => {
      await disk.removeFile(backup);
      await disk.keepCopy(target, backup);
    });
  });
  await inOrder(staged, async (file) => {
    await refusing(file.target, () => disk.rename(file.temporary, file.target));
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
    await quietly(disk.removeFile(temporary));
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

async function refusing<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw unwritable(path, error);
  }
}

const refusals: Readonly<Record<string, string>> = {
  ENOENT: "the folder cannot be made there",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file is in the way",
  ENOTDIR: "a file is in the way of a folder",
  EISDIR: "a folder is in the way",
  ENAMETOOLONG: "the name is too long",
};

/** The disk's refusal as the user's problem; errors that are not the disk's pass unchanged. */
function unwritable(path: string, cause: unknown): UserError | unknown {
  const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
  if (code === null) return cause;
  return userError("output/unwritable", `cannot write "${path}": ${refusals[code] ?? code}`, {
    hint: "choose a folder you may write to with --out",
    cause,
  });
}
