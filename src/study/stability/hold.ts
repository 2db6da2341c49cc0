import { fewestEvents, significance } from "../inference/index.ts";
import { weakestYear } from "./adjust-parts.ts";
import type { Stability, StabilityPart } from "./stability.ts";

/**
 * What a part says to a finding: it shows the same by itself; the opposite; nothing, and its interval leaves out what all events show; or it is too
 * few to tell, its interval holding both that and zero; or it has no test at all.
 */
export type PartSays = "shown" | "opposed" | "absent" | "unclear" | "untested";

/** Whether a finding holds throughout, part by part. */
export interface Hold {
  /** Null without halves, or where one has fewer than six events. */
  readonly halves: { readonly earlier: SaidPart; readonly later: SaidPart; readonly differ: boolean } | null;
  /** The part without the year that leaves least; null without years. */
  readonly year: SaidPart | null;
  /** Null where there are no more than 24 events, or no test of the latest is defined. */
  readonly latest: SaidPart | null;
}

/** A part, and what it says. */
export interface SaidPart {
  readonly part: StabilityPart;
  readonly says: PartSays;
}

/** Reads the parts of a finding. "Shown" and "differ" are adjusted p below 5 %, with the whole's sign. */
export function readStability({ estimate, parts }: Stability): Hold {
  const say = (part: StabilityPart): SaidPart => ({ part, says: saidOf(part, estimate) });
  const half = (name: string) => parts.find(({ check, part }) => check === "half" && part === name);
  const [earlier, later, difference] = [half("earlier"), half("later"), half("difference")];
  const year = weakestYear(parts);
  const latest = parts.find(({ check }) => check === "latest");
  return {
    halves:
      earlier === undefined || later === undefined || eventsOf(earlier) < fewestEvents || eventsOf(later) < fewestEvents
        ? null
        : {
            earlier: say(earlier),
            later: say(later),
            differ: difference !== undefined && difference.pAdjusted < significance,
          },
    year: year === undefined ? null : say(year),
    latest: latest === undefined || Number.isNaN(latest.pValue) || eventsOf(latest) < fewestEvents ? null : say(latest),
  };
}

function saidOf({ estimate, ciLow, ciHigh, pAdjusted }: StabilityPart, whole: number): PartSays {
  if (Number.isNaN(pAdjusted)) return "untested";
  const isAlike = Math.sign(estimate) === Math.sign(whole);
  if (pAdjusted < significance) return isAlike ? "shown" : "opposed";
  return (whole > 0 ? whole > ciHigh : whole < ciLow) ? "absent" : "unclear";
}

/** Of two groups the smaller one tells. */
function eventsOf({ n, nAgainst }: StabilityPart): number {
  return Math.min(n, nAgainst ?? n);
}
