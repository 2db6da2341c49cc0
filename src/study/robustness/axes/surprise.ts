import type { SurpriseFilter } from "../../../calendar/surprise-filter.ts";
import type { GroupDesign } from "../../design/index.ts";
import type { SpecificationAxis } from "../axis.ts";

const thresholds = [0.25, 0.5, 1];

/**
 * How large a surprise must be to count: the scenario's own rule, any size, and at least 0.25, 0.5 and 1 standard deviations. Groups
 * that take any surprise, none, or a range around zero keep their own.
 */
export const surpriseAxis: SpecificationAxis = {
  name: "surprise",
  title: "the size of the surprise",
  choices({ groups }) {
    const own = { label: "own", isOwn: true, apply: <Design>(design: Design) => design };
    if (groups.every((group) => sideOf(group.surprise) === 0)) return [own];
    const filters = [
      { label: "any size", filterOf: (side: number) => sign(side) },
      ...thresholds.map((least) => ({ label: `${least} sd`, filterOf: (side: number) => atLeast(side, least) })),
    ];
    const others = filters
      .map(({ label, filterOf }) => ({
        label,
        filterOf,
        concerns: ({ surprise }: GroupDesign) =>
          sideOf(surprise) !== 0 && !isSame(surprise, filterOf(sideOf(surprise))),
      }))
      .filter(({ concerns }) => groups.some(concerns));
    return [
      own,
      ...others.map(({ label, filterOf, concerns }) => ({
        label,
        isOwn: false,
        concerns,
        apply: <Design extends { readonly groups: readonly GroupDesign[] }>(design: Design) => ({
          ...design,
          groups: design.groups.map((group) => {
            const side = sideOf(group.surprise);
            return side === 0 ? group : { ...group, surprise: filterOf(side) };
          }),
        }),
      })),
    ];
  },
};

/** 1 for surprises above, -1 for surprises below, 0 for a filter that has no side. */
function sideOf(filter: SurpriseFilter): number {
  switch (filter.kind) {
    case "above":
      return 1;
    case "below":
      return -1;
    case "range":
      if (filter.min !== null && filter.min >= 0) return 1;
      return filter.max !== null && filter.max <= 0 ? -1 : 0;
    default:
      return 0;
  }
}

function sign(side: number): SurpriseFilter {
  return { kind: side > 0 ? "above" : "below" };
}

function atLeast(side: number, least: number): SurpriseFilter {
  return { kind: "range", min: side > 0 ? least : null, max: side > 0 ? null : -least, unit: "sd" };
}

function isSame(first: SurpriseFilter, second: SurpriseFilter): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
