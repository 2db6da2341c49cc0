import type { SpecificationAxis } from "../axis.ts";

/**
 * Events with another release in their window: kept or dropped. What prices made drops none: prices inside the window would choose the
 * events by their outcome.
 */
export const collisionsAxis: SpecificationAxis = {
  name: "collisions",
  title: "the collision policy",
  choices(design, { calendar: { indicators } }) {
    const published = design.collisions.with.filter((id) => indicators.get(id)?.madeByPricesOf === undefined);
    return (["keep", "drop"] as const).map((policy) => {
      const collisions = { policy, with: policy === "drop" ? published : design.collisions.with };
      return {
        label: policy,
        isOwn: policy === design.collisions.policy,
        apply: (other) => ({ ...other, collisions }),
      };
    });
  },
};
