/** The same question asked in many reasonable ways. */
export { runSpecifications, type Specification } from "./specifications.ts";
export { specificationAxes } from "./axes/index.ts";
export {
  type Agreement,
  agreements,
  canTell,
  ownSpecification,
  type RobustnessVerdict,
  robustnessVerdict,
} from "./agreement.ts";
