import type { SpecificationAxis } from "../axis.ts";
import { collisionsAxis } from "./collisions.ts";
import { estimationAxis } from "./estimation.ts";
import { modelAxis } from "./model.ts";
import { surpriseAxis } from "./surprise.ts";

/** Every choice that is varied by a study of its own, in the order of the tables' columns; windows and tests are varied within each study. */
export const specificationAxes: readonly SpecificationAxis[] = [
  modelAxis,
  estimationAxis,
  surpriseAxis,
  collisionsAxis,
];
