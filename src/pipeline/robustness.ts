import type { EventWindow } from "../study/design/index.ts";
import type { OnProgress } from "../study/on-progress.ts";
import {
  type Agreement,
  agreements,
  ownSpecification,
  type RobustnessVerdict,
  robustnessVerdict,
  runSpecifications,
  type Specification,
} from "../study/robustness/index.ts";
import type { LoadedScenario } from "./types.ts";

/** One group and metal of a scenario under all specifications. */
export interface RobustnessCell {
  readonly group: string;
  readonly metal: string;
  readonly own: Specification;
  /** The first is that over all specifications. */
  readonly agreements: readonly [Agreement, ...Agreement[]];
  readonly verdict: RobustnessVerdict;
}

/** A scenario's specification curve. */
export interface RobustnessRun {
  readonly scenario: LoadedScenario;
  readonly specifications: readonly Specification[];
  readonly cells: readonly RobustnessCell[];
}

/** Asks a loaded scenario's question in every reasonable way; `headline` is the window that its answer is about. */
export function runRobustness(
  scenario: LoadedScenario,
  headline: EventWindow | undefined,
  onProgress?: OnProgress,
): RobustnessRun {
  const specifications = runSpecifications(scenario.design, scenario.data, onProgress);
  const cells = scenario.design.groups.flatMap(({ name: group }) =>
    scenario.design.metals.flatMap((metal): RobustnessCell[] => {
      const ofCell = specifications.filter((each) => each.group === group && each.metal === metal);
      const own = ownSpecification(ofCell, headline);
      if (own === undefined) return [];
      const [all, ...byChoice] = agreements(ofCell, own);
      if (all === undefined) return [];
      return [{ group, metal, own, agreements: [all, ...byChoice], verdict: robustnessVerdict(own, all) }];
    }),
  );
  return { scenario, specifications, cells };
}
