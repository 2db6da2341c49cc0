import { describe, expect, it } from "vitest";
import { loadScenarios } from "../../src/pipeline/load-scenarios.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { runStudy } from "../../src/study/run-study.ts";
import { readJson } from "../support/numbers.ts";
import { packageFolder } from "../support/run-cli.ts";

interface Expected {
  readonly n: number;
  readonly matchedDays: number;
  readonly windows: readonly {
    readonly mean: number;
    readonly sd: number;
    readonly meanAbsolute: number;
    readonly matchedMeanAbsolute: number;
    readonly varianceRatio: number;
  }[];
}
// An implementation of its own, in Python; see test/reference/make/matched_days.py.
const { metals } = readJson("matched-days.json") as { metals: Record<string, Expected> };

const draws = 20_000;
const scenario = new TextEncoder().encode(`
name: CPI and matched days
metals: [gold, silver]
events: { release: us-cpi-mom }
window: { from: 0, to: 2 }
tested: [[0, 0], [0, 2]]
estimation: { length: 20, gap: 0, minimum: 10 }
model: raw
placebo: ${draws}
volatility: true
`);

describe("matched days of the shipped calendar and prices", async () => {
  const disk = diskIo(packageFolder);
  const io: typeof disk = {
    ...disk,
    readFile: (path) => (path.endsWith("matched.yaml") ? Promise.resolve(scenario) : disk.readFile(path)),
    kindOf: (path) => (path.endsWith("matched.yaml") ? Promise.resolve("file" as const) : disk.kindOf(path)),
  };
  const [loaded] = await loadScenarios(["matched.yaml"], { io, dataFolders: [shippedData] });
  if (loaded === undefined) throw new Error("the scenario is there");
  const result = runStudy(loaded.design, loaded.data);
  const rows = Object.entries(metals).flatMap(([metal, { windows, ...facts }]) =>
    windows.map((expected, index) => ({ metal, index, ...facts, ...expected })),
  );

  it.each(rows)("are those that Python finds: $metal, window $index", ({ metal, index, ...expected }) => {
    const outcomes = result.placebo.filter((each) => each.metal === metal && each.statistic === "caar");
    const outcome = outcomes[index];
    expect(outcome).toMatchObject({ n: expected.n, matchedDays: expected.matchedDays, draws, unmatched: 0 });
    // Four standard errors of a mean and of a standard deviation of that many draws.
    expect(Math.abs((outcome?.mean ?? NaN) - expected.mean)).toBeLessThan((4 * expected.sd) / Math.sqrt(draws));
    expect(Math.abs((outcome?.sd ?? NaN) / expected.sd - 1)).toBeLessThan(4 / Math.sqrt(2 * draws));
  });

  it.each(rows)("move as far as Python says: $metal, window $index", ({ metal, index, ...expected }) => {
    const outcome = result.volatility.filter((each) => each.metal === metal)[index];
    expect(outcome).toMatchObject({ n: expected.n, matchedDays: expected.matchedDays });
    for (const key of ["meanAbsolute", "matchedMeanAbsolute", "varianceRatio"] as const) {
      expect(outcome?.[key]).toBeNear(expected[key], key, 1e-9);
    }
  });
});
