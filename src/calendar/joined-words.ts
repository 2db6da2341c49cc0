/** The letters and digits of a text in lower case, joined by "-" and cut to a length: for names of folders and ids; may be empty. */
export function joinedWords(text: string, longest: number): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, "");
}
