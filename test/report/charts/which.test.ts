import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioRun } from "../../../src/pipeline/types.ts";
import { charts, eventPriceFigures } from "../../../src/report/charts/index.ts";
import { reshapeRun } from "../../support/reshape-run.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { shippedRun } from "../../support/shipped-run.ts";

const idsOf = (run: ScenarioRun, kind: string) =>
  charts
    .find((chart) => chart.kind === kind)
    ?.figures(run)
    .map(({ id }) => id) ?? [];

let fed: ScenarioRun;
beforeAll(async () => {
  fed = await shippedRun("scenarios/release-days-and-other-days.yaml", {
    placebo: 0,
    volatility: false,
    adjust: "holm",
  });
});

describe("a chart that does not apply has no figures", () => {
  test("placebo draws without draws", () => {
    expect(idsOf(fed, "placebo-interval")).toEqual([]);
  });

  test("surprises where none is known", () => {
    const groups = fed.result.cells.map((cell) => ({
      ...cell,
      included: cell.included.map((event) => ({ ...event, surpriseSd: null })),
    }));
    const blind = { ...fed, result: { ...fed.result, cells: groups } };
    expect(idsOf(fed, "surprise-scatter")).toEqual(["surprise-scatter-gold", "surprise-scatter-silver"]);
    expect(idsOf(blind, "surprise-scatter")).toEqual([]);
  });

  test("paths, moves and prices without events", () => {
    const none = reshapeRun(sampleRun(), 0);
    for (const kind of ["caar-path", "car-distribution", "surprise-scatter", "event-price"]) {
      expect(idsOf(none, kind)).toEqual([]);
    }
  });
});

describe("the price around one event", () => {
  // Silver fell by a quarter on 30 January 2026, two sessions after the Fed's decision of the 28th.
  test("is of the event that the mean leans on most", () => {
    const silver = charts.find(({ kind }) => kind === "event-price")?.figures(fed)[1];
    expect(silver?.title).toBe("Silver around 2026-01-28");
    expect(silver?.alt).toContain("Cumulative abnormal return over 3 sessions: -29.71\u00a0%");
  });

  test("or of a given one, for each metal that has it", () => {
    const given = eventPriceFigures(fed, "us-nfp@2020-08-07T12:30:00Z");
    expect(given.map(({ id }) => id)).toEqual(["event-price-gold-payrolls", "event-price-silver-payrolls"]);
    expect(given[0]?.alt).toContain("2020-08-07 08:30 (America/New_York)");
    expect(eventPriceFigures(fed, "us-nfp@1999-01-01T12:30:00Z")).toEqual([]);
  });
});
