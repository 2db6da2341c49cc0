import { pValueAdjustment } from "../inference/index.ts";
import type { PlainPart, Stability, StabilityPart } from "./stability.ts";

/** A stability whose parts are yet to be adjusted. */
export type PlainStability = Omit<Stability, "parts"> & { readonly parts: readonly PlainPart[] };

/** Parts that are adjusted for one another. */
type Family = "half" | "difference" | "without-year" | "latest";

/**
 * Fills in the adjusted p-values, by the scenario's way. Only findings are asked whether they hold, so a family is what one check asks of all of
 * them: their halves, the differences of their halves, the year of each that leaves least (its largest p: it holds without any year if it does
 * without that one), their latest events. Undefined ones do not count.
 */
export function adjustParts(stabilities: readonly PlainStability[], adjust: string): Stability[] {
  const members = stabilities.filter(({ isFinding }) => isFinding).flatMap(({ parts }) => parts.flatMap(asked(parts)));
  const adjusted = new Map<PlainPart, number>();
  for (const family of new Set(members.map((member) => member.family))) {
    const ofFamily = members.filter((member) => member.family === family);
    const values = pValueAdjustment(adjust).adjust(Float64Array.from(ofFamily, ({ part }) => part.pValue));
    for (const [index, { part }] of ofFamily.entries()) adjusted.set(part, values[index] ?? NaN);
  }
  return stabilities.map((stability) => ({
    ...stability,
    parts: stability.parts.map((part): StabilityPart => ({ ...part, pAdjusted: adjusted.get(part) ?? NaN })),
  }));
}

function asked(parts: readonly PlainPart[]) {
  const weakest = weakestYear(parts);
  return (part: PlainPart): { readonly part: PlainPart; readonly family: Family }[] => {
    if (part.check === "without-year") return part === weakest ? [{ part, family: part.check }] : [];
    return [{ part, family: part.part === "difference" ? "difference" : part.check }];
  };
}

/** The part without the year that leaves least: the largest p, the first of equals; undefined where none is defined. */
export function weakestYear<Part extends PlainPart>(parts: readonly Part[]): Part | undefined {
  const defined = parts.filter(({ check, pValue }) => check === "without-year" && !Number.isNaN(pValue));
  return defined.toSorted((a, b) => b.pValue - a.pValue)[0];
}
