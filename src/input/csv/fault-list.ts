import { type Diagnostic, UserError } from "../../errors.ts";

/** Problems of one file, gathered while it is read and thrown once. */
export interface FaultList {
  add(diagnostic: Omit<Diagnostic, "severity">): void;
  /** Throws a `UserError` when there is any problem: in order of place, all of them up to twenty; of more, at most five of a kind, then how many more there are. */
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
      const seen = new Map<string, number>();
      const ofItsKind = ({ code }: Diagnostic) => {
        seen.set(code, (seen.get(code) ?? 0) + 1);
        return seen.get(code) ?? 0;
      };
      const shown = kept
        .toSorted(byPlace)
        .filter((diagnostic) => count <= mostShown || ofItsKind(diagnostic) <= mostOfAKind)
        .slice(0, mostShown);
      const last = shown.at(-1);
      if (last === undefined) return;
      const more = count - shown.length;
      const rest: Diagnostic[] =
        more === 0
          ? []
          : [
              {
                code: last.code,
                severity: "error",
                message: `... and ${more} more in "${file}"`,
                hint: "mend these first: the rest is probably more of the same",
                ...(last.at === undefined ? {} : { at: last.at }),
              },
            ];
      throw new UserError([...shown, ...rest]);
    },
  };
}

const mostKept = 1000;
const mostShown = 20;
// One mistake made in every row is one mistake; a few places show it.
const mostOfAKind = 5;

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
