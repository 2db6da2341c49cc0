import type { SpecificationAxis } from "../axis.ts";

/** Events with another release in their window: kept or dropped. */
export const collisionsAxis: SpecificationAxis = {
  name: "collisions",
  title: "the collision policy",
  choices: (design) =>
    (["keep", "drop"] as const).map((policy) => ({
      label: policy,
      isOwn: policy === design.collisions.policy,
      apply: (other) => ({ ...other, collisions: { ...other.collisions, policy } }),
    })),
};
