import { join } from "node:path";
import type { CliIo } from "../io.ts";

/** The files that the record of an earlier run lists in a folder; none where there is no record that can be read. */
export async function earlierFiles(
  disk: Pick<CliIo, "readFile">,
  folder: string,
  record: string,
): Promise<readonly string[]> {
  try {
    const earlier: unknown = JSON.parse(new TextDecoder().decode(await disk.readFile(join(folder, record))));
    const files: unknown = typeof earlier === "object" && earlier !== null && "files" in earlier ? earlier.files : [];
    return Array.isArray(files) ? files.filter(isPlainName) : [];
  } catch {
    return [];
  }
}

/** Whether a name stays in its folder. */
function isPlainName(name: unknown): name is string {
  return typeof name === "string" && /^[^./\\\0][^/\\\0]*$/.test(name);
}
