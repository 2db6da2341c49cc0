import { expect, test } from "vitest";
import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../src/pipeline/run-scenario.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { readJson } from "../support/numbers.ts";
import { packageFolder } from "../support/run-cli.ts";

/** What R makes of the shipped calendar and the scenario's CARs; see test/reference/make/response_shipped.R. */
interface Expected {
  readonly scenario: string;
  readonly metal: string;
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly rSquared: number;
  readonly estimate: number[];
  readonly se: number[];
}

test.each(readJson("response-shipped.json") as Expected[])(
  "R from the calendar to the slopes: $scenario, $metal",
  async (row) => {
    const options = { io: diskIo(packageFolder), dataFolders: [shippedData] };
    const [scenario] = await loadScenarios([`scenarios/${row.scenario}.yaml`], options);
    if (scenario === undefined) throw new Error("a path is a scenario");
    const { responses } = runScenario(scenario).result;
    const found = responses.find(
      ({ metal, window }) => metal === row.metal && window.from === row.from && window.to === row.to,
    );
    const terms = found?.terms.filter(({ term }) => term !== "difference") ?? [];
    expect(found?.n).toBe(row.n);
    expect(found?.rSquared).toBeNear(row.rSquared, "r squared", 1e-9);
    expect(terms).toHaveLength(row.estimate.length);
    for (const [at, { estimate, se, term }] of terms.entries()) {
      expect(estimate).toBeNear(row.estimate[at], term, 1e-9);
      expect(se).toBeNear(row.se[at], `${term} se`, 1e-9);
    }
  },
);
