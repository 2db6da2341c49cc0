// Control characters move the cursor or colour what follows; the others reverse the order in which text is read.
const unsafe = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of a user's own (a name, a path, a cell) that a terminal may show: one space for each character that it would obey. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, " ");
}

/** JSON that a terminal may show, too: the control characters that JSON leaves alone are escaped; it reads back the same. */
export function printableJson(data: unknown): string {
  const text = JSON.stringify(data, null, 2);
  return text.replaceAll(unsafe, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
