import type { SpecificationAxis } from "../axis.ts";

const usualLengths = [60, 120, 250];

/** The length of the estimation window: the usual ones and the scenario's own; the minimum keeps its share of the length. */
export const estimationAxis: SpecificationAxis = {
  name: "estimation",
  title: "the estimation window",
  choices({ estimation: own }) {
    const lengths = [...new Set([own.length, ...usualLengths])].toSorted((a, b) => a - b);
    return lengths.map((length) => ({
      label: String(length),
      isOwn: length === own.length,
      apply: (design) => {
        const minimum = Math.ceil((length * own.minimum) / own.length);
        return { ...design, estimation: { ...design.estimation, length, minimum } };
      },
    }));
  },
};
