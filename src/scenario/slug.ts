import { joinedWords } from "../calendar/joined-words.ts";

const longestFolderName = 80;

/** A folder name made from a title: lower-case letters and digits joined by "-"; empty when the title has neither. */
export function slugOf(title: string): string {
  return joinedWords(title, longestFolderName);
}
