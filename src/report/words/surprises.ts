import type { SurpriseFilter } from "../../calendar/surprise-filter.ts";
import type { StudyDesign } from "../../study/design/index.ts";

/** Which surprises a set of releases has, as its name goes on: "below consensus", "with a surprise of at least 1 sd"; empty for any. */
export function surpriseWords(filter: SurpriseFilter, { expectation }: Pick<StudyDesign, "expectation">): string {
  const expected = expectation.every(({ kind }) => kind === "consensus") ? "consensus" : "expectations";
  switch (filter.kind) {
    case "any":
      return "";
    case "above":
    case "below":
      return `${filter.kind} ${expected}`;
    case "in-line":
      return `in line with ${expected}`;
    case "range": {
      const unit = filter.unit === "sd" ? " sd" : "";
      if (filter.min === null) return `with a surprise of at most ${filter.max}${unit}`;
      return filter.max === null
        ? `with a surprise of at least ${filter.min}${unit}`
        : `with a surprise of ${filter.min} to ${filter.max}${unit}`;
    }
  }
}
