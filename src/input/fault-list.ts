import { type Diagnostic, UserError } from "../errors.ts";

/** Problems of one file, gathered while it is read and thrown once. */
export interface FaultList {
  add(diagnostic: Omit<Diagnostic, "severity">): void;
  /** Throws a `UserError` when there is any problem: in order of place, at most twenty, then how many more there are. */
  throwIfAny(): void;
}

/** Begins an empty list for a file. A file with a problem in each of its 300,000 rows costs no more than one with a thousand. */
export function faultList(file: string): FaultList {
  const kept: Diagnostic[] = [];
  let count = 0;
  return {
    add(diagnostic) {
      count++;
      if (kept.length < mostKept) kept.push({ severity: "error", ...diagnostic });
    },
    throwIfAny() {
      const shown = kept.toSorted(byPlace).slice(0, mostShown);
      const last = shown.at(-1);
      if (last === undefined) return;
      const more = count - shown.length;
      const rest: Diagnostic[] =
        more === 0 ? [] : [{ code: last.code, severity: "error", message: `... and ${more} more in "${file}"` }];
      throw new UserError([...shown, ...rest]);
    },
  };
}

const mostKept = 1000;
const mostShown = 20;

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
