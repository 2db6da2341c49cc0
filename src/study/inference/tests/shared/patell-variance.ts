import type { WindowSample } from "../../sample-window.ts";
import { validEvents } from "../../sample.ts";

/** The events of a window and, when one of them has no Patell variance (two degrees of freedom or fewer), the note that says so. */
export interface PatellEvents {
  readonly events: readonly number[];
  readonly note: string;
}

/** Variance of a t with d degrees of freedom, which is what a SAR is: d/(d - 2). */
export function patellVariance({ panel }: WindowSample, event: number): number {
  const d = panel.degreesOfFreedom[event] ?? NaN;
  return d / (d - 2);
}

/** Events with a SCAR, and whether each has the variance that Patell's tests divide by. */
export function patellEvents(sample: WindowSample): PatellEvents {
  const events = validEvents(sample.scar);
  const without = events.filter((event) => !((sample.panel.degreesOfFreedom[event] ?? NaN) > 2)).length;
  if (without === 0) return { events, note: "" };
  return {
    events,
    note: `no Patell variance for ${without} of ${events.length} events: 2 degrees of freedom or fewer`,
  };
}

/** Sum of SCAR / sqrt(sum of d/(d-2)) over the events; NaN for none. */
export function scarZ(sample: WindowSample, events: readonly number[]): number {
  let total = 0;
  let variance = 0;
  for (const event of events) {
    total += sample.scar[event] ?? NaN;
    variance += patellVariance(sample, event);
  }
  return total / Math.sqrt(variance);
}
