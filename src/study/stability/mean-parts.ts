import type { TestedPart, WindowResult } from "../inference/index.ts";
import type { PlainPart } from "./stability.ts";
import { combineMeans } from "./welch-combination.ts";

/** What the parts of a window's events say of its mean, and behind the halves their difference. */
export function meanParts({ parts }: Pick<WindowResult, "parts">): PlainPart[] {
  const earlier = parts.find(({ part }) => part === "earlier");
  const later = parts.find(({ part }) => part === "later");
  const plain = parts.map(({ check, part, from, to, n, meanCar, ciLow, ciHigh, statistic, pValue }): PlainPart => {
    return { check, part, from, to, n, nAgainst: null, estimate: meanCar, ciLow, ciHigh, statistic, pValue };
  });
  if (earlier === undefined || later === undefined) return plain;
  return plain.flatMap((part) => (part.part === "later" ? [part, differenceOf(earlier, later)] : [part]));
}

function differenceOf(earlier: TestedPart, later: TestedPart): PlainPart {
  return {
    check: "half",
    part: "difference",
    from: earlier.from,
    to: later.to,
    n: earlier.n + later.n,
    nAgainst: null,
    ...combineMeans([
      { sign: 1, n: later.n, mean: later.meanCar, se: later.se },
      { sign: -1, n: earlier.n, mean: earlier.meanCar, se: earlier.se },
    ]),
  };
}
