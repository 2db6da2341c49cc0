import { beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../../src/report/chart.ts";
import { askEveryWay, figuresOf, robustnessFigures } from "../../support/figures.ts";
import { shippedRun, shippedScenario } from "../../support/shipped-run.ts";

/**
 * Each chart's specification for a shipped scenario equals the file of its name. After a change that is meant to move them: `npx vitest run
 * test/report/charts -u`, and look at the pictures.
 */
const scenario = "scenarios/cpi-when-inflation-is-high.yaml";
const figures = new Map<string, Figure>();

beforeAll(async () => {
  const run = await shippedRun(scenario, { placebo: 199 });
  const asked = askEveryWay(await shippedScenario(scenario));
  // One window is enough to see how it is drawn.
  const robustness = { ...asked, specifications: asked.specifications.filter(({ window }) => window.to === 2) };
  for (const figure of [...figuresOf(run, { size: 0.01, unit: "fraction" }), ...robustnessFigures(robustness)]) {
    figures.set(figure.id, figure);
  }
});

test("there are no other pictures", () => {
  const kinds = [...figures.keys()].map((id) => id.replace(/-(?:gold|silver)(?:-\w+)?$/, ""));
  expect([...new Set(kinds)].toSorted()).toEqual([
    "caar-path",
    "car-distribution",
    "event-price",
    "event-timeline",
    "heatmap",
    "placebo-interval",
    "power-curve",
    "specification-curve",
    "surprise-scatter",
  ]);
});

describe("the specification", () => {
  test.each([
    "heatmap",
    "caar-path-gold",
    "car-distribution-gold",
    "surprise-scatter-gold",
    "placebo-interval-gold",
    "event-price-gold",
    "event-timeline",
    "power-curve-gold",
    "specification-curve-gold-high",
  ])("of %s", async (id) => {
    const figure = figures.get(id);
    await expect(`${readable(figure)}\n`).toMatchFileSnapshot(`./${id}.json`);
  });
});

/** JSON with a line for each row of data. */
function readable(figure: Figure | undefined): string {
  return JSON.stringify(figure, null, 1).replaceAll(/\{\s+([^{}]*?)\s+\}/g, (_, inside: string) => {
    return `{ ${inside.replaceAll(/\n\s+/g, " ")} }`;
  });
}
