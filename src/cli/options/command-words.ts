// yargs drops a lone "-" and reads no positional arguments behind "--"; no word of a command line can hold a NUL.
const standIn = "\u0000-";

/**
 * A command line as yargs understands it: a lone "-" survives, and what follows "--" is positional even where it begins with a dash.
 * What comes out of yargs goes through `asWritten`.
 */
export function forYargs(argv: readonly string[]): string[] {
  const { options, rest } = splitAtDashes(argv);
  const behind = rest.map((word) => (word.startsWith("-") && word !== "-" ? `./${word}` : word));
  return [...options, ...behind].map((word) => (word === "-" ? standIn : word));
}

/** A text of yargs with the user's own words in it again, in the open or in its quotes. */
export function asWritten(text: string): string {
  return text.replaceAll(standIn, "-").replaceAll(JSON.stringify(standIn), '"-"');
}

/** The words that may be options, and those behind "--" that may not. */
export function splitAtDashes(argv: readonly string[]): { options: readonly string[]; rest: readonly string[] } {
  const dashes = argv.indexOf("--");
  return dashes === -1 ? { options: argv, rest: [] } : { options: argv.slice(0, dashes), rest: argv.slice(dashes + 1) };
}
