import type { CheckedFinding, ResponseResult } from "../response/index.ts";
import type { PlainPart } from "./stability.ts";

/** The checks of a response that ask what parts of the events show by themselves, under the names they have here. */
const checks: Readonly<Record<string, PlainPart["check"]>> = {
  split: "half",
  "without-year": "without-year",
  latest: "latest",
};

/** What parts of the events say of one slope of a response, from its own checks. */
export function slopeParts({ stability }: Pick<ResponseResult, "stability">, term: string): PlainPart[] {
  return stability.filter((finding) => finding.term === term).flatMap((finding) => partOf(finding) ?? []);
}

function partOf({ check, part, from, to, n, ...found }: CheckedFinding): PlainPart | null {
  const kind = checks[check];
  if (kind === undefined) return null;
  const { estimate, ciLow, ciHigh, statistic, pValue } = found;
  return {
    check: kind,
    part,
    from: from ?? NaN,
    to: to ?? NaN,
    n,
    nAgainst: null,
    estimate,
    ciLow,
    ciHigh,
    statistic,
    pValue,
  };
}
