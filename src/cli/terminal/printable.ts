import type { TextStream } from "../io.ts";

// Control characters move the cursor or colour what follows; format characters reverse the order in which text is read, or hide in it.
const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text of a user's own (a name, a path, a cell) that a terminal may show: spaces, as many, for each character that it would obey. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => " ".repeat(character.length));
}

/** As `printable`, of a text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** JSON that a terminal may show, too: the characters of that kind that JSON leaves alone are escaped; it reads back the same. */
export function printableJson(data: unknown): string {
  const text = JSON.stringify(data, null, 2);
  return text.replaceAll(unsafe, (character) =>
    character === "\n"
      ? character
      : character
          .split("")
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
          .join(""),
  );
}

// Colours and the progress line are ours; whatever else reaches a stream came in a text that somebody forgot.
// oxlint-disable-next-line no-control-regex -- an escape is what our colours begin with
const ours = /(\r?\u001b\[[\d;]*[mK])|[^\P{Cc}\t\n]|[\p{Cf}\u2028\u2029]/gu;

/** A stream that passes on no character that a terminal would obey, but our own colours and progress: the last net, under all that is printed. */
export function guarded(stream: TextStream): TextStream {
  return {
    ...stream,
    write: (text) => stream.write(text.replaceAll(ours, (_, own: string | undefined) => own ?? " ")),
  };
}
