/** What reading needs from the machine; a test passes one that lives in memory. Paths are absolute or relative to `cwd`. */
export interface ReadIo {
  readonly cwd: string;
  /** The bytes of a file; rejects with a Node error (`ENOENT`, `EISDIR`, `EACCES`). Gzip is not undone here. */
  readFile(path: string): Promise<Uint8Array>;
  /** Entries of a folder, sorted by name; rejects like `readFile`. */
  readFolder(path: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  kindOf(path: string): Promise<"file" | "folder" | "none">;
}
