import { join } from "node:path";
import type { CliIo } from "../io.ts";

/** Where a file stands until all are put in place: `.NAME.PID.new` holds the new text, `.NAME.PID.old` what was there before. */
export function temporaryPath(folder: string, name: string, processId: number, role: "new" | "old"): string {
  return join(folder, `.${name}.${processId}.${role}`);
}

/** Removes what runs that were killed left of these files in a folder; a run that is still at work keeps its own. */
export async function sweepLeftovers(
  disk: Pick<CliIo, "readFolder" | "isRunning" | "removeFile">,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const entries = await disk.readFolder(folder);
  const leftovers = entries.filter((entry) => {
    const [, name = "", processId] = /^\.(.+)\.(\d+)\.(?:new|old)$/s.exec(entry.name) ?? [];
    return names.includes(name) && !entry.isFolder && !disk.isRunning(Number(processId));
  });
  await Promise.all(leftovers.map(({ name }) => disk.removeFile(join(folder, name))));
}
