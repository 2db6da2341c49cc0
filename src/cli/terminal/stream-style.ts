import type { TextStyle } from "../../report/text/layout/style.ts";
import type { TextStream } from "../io.ts";

const usualWidth = 80;
const leastWidth = 40;
// Longer lines than this are hard to read, however wide the screen.
const mostWidth = 120;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a person watches a stream that can take back what it shows: a terminal, not a build's log, and not the simplest of its kind. */
export function isWatched(stream: TextStream, env: Environment): boolean {
  return stream.isTerminal && env["TERM"] !== "dumb" && !isSaid(env["CI"]);
}

/**
 * How to draw on a stream: in colour only on a terminal that has it, unless --no-color or NO_COLOR (no-color.org) says no; with block signs
 * only where somebody watches and they can be shown.
 */
export function streamStyle(stream: TextStream, env: Environment, isPlain: boolean): TextStyle {
  const isRefused = isPlain || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    color: stream.isTerminal && !isRefused,
    width: Math.min(mostWidth, Math.max(leastWidth, stream.columns ?? usualWidth)),
    blocks: isWatched(stream, env) && hasBlocks(env),
  };
}

/** Whether the terminal's letters are UTF-8 by the first locale variable that says anything (POSIX), and its font has all block signs. */
function hasBlocks(env: Environment): boolean {
  // The console of Linux itself has four of the eight; Windows Terminal has all of them and no locale.
  if (env["TERM"] === "linux") return false;
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => (value ?? "") !== "");
  return /utf-?8/i.test(locale ?? "") || isSaid(env["WT_SESSION"]);
}

function isSaid(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}
