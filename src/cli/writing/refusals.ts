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

/** Why the machine refused to write, in words; null for an error that is not the machine's. */
export function refusalWords(error: unknown): string | null {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  return code === null ? null : (refusals[code] ?? code);
}
