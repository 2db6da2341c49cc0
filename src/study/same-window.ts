import type { EventWindow } from "./panel.ts";

/** Whether two windows begin and end at the same observations; nothing is like no window. */
export function isSameWindow(first: EventWindow, second: EventWindow | undefined): boolean {
  return first.from === second?.from && first.to === second.to;
}
