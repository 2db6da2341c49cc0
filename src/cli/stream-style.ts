import type { TextStyle } from "../report/text-style.ts";
import type { TextStream } from "./io.ts";

const usualWidth = 80;
const leastWidth = 40;
// Longer lines than this are hard to read, however wide the screen.
const mostWidth = 120;

/** How to draw on a stream: in colour only on a terminal that has it, unless --no-color or NO_COLOR (no-color.org) says no. */
export function streamStyle(
  stream: TextStream,
  env: Readonly<Record<string, string | undefined>>,
  isPlain: boolean,
): TextStyle {
  const isRefused = isPlain || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    color: stream.isTerminal && !isRefused,
    width: Math.min(mostWidth, Math.max(leastWidth, stream.columns ?? usualWidth)),
  };
}
