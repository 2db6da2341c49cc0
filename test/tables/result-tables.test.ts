import { expect, test } from "vitest";
import { comparisonTests } from "../../src/study/comparison/tests/index.ts";
import { csvChunks } from "../../src/tables/formats/csv.ts";
import { resultTables, tablesOf } from "../../src/tables/index.ts";
import { sampleHalves, samplePart, sampleStability } from "../support/sample-stability.ts";
import { sampleRun } from "../support/sample-run.ts";

const halves = sampleHalves([0.0065, 0.001], [0.0014, 0.49]);
const latest = samplePart("latest", "24", 0.0011, 0.6, { n: 24, nAgainst: 18 });
const stability = [sampleStability([...halves, latest], { against: "cooler" })];
const { result } = sampleRun({ response: {}, stability });
const tables = new Map(tablesOf(result).map((table) => [table.name, table]));

function linesOf(name: string): string[] {
  const table = tables.get(name);
  return table === undefined ? [] : [...csvChunks(table)].join("").split("\r\n");
}

// The columns that readers of the tables rely on; what is added later stands behind them.
const contract: Record<string, string> = {
  events:
    "group, event_id, indicator, reference_period, released_at, actual, consensus, previous, surprise, surprise_sd, metal, status, reason, priced_before, priced_after, estimation_n, alpha, beta, sigma, collisions",
  abnormal_returns:
    "group, event_id, metal, tau, observed_at, return, expected_return, abnormal_return, standardized_ar",
  car: "group, event_id, metal, window_from, window_to, n_days, car, scar",
  average: "group, metal, tau, n, aar, caar, aar_se, caar_ci_low, caar_ci_high",
  summary: "group, metal, window_from, window_to, n, mean_car, median_car, sd_car, share_positive, ci_low, ci_high",
  tests: "group, metal, window_from, window_to, test, n, statistic, df, p_value, p_adjusted, note",
  comparison: [
    "group_a, group_b, metal, window_from, window_to, n_a, n_b, mean_a, mean_b, difference, ci_low, ci_high",
    ...comparisonTests.flatMap((each) => [each.statisticColumn, each.pValueColumn]),
    "p_adjusted",
  ].join(", "),
  stability:
    "group, against, term, metal, window_from, window_to, check, part, from, to, n, n_against, estimate, ci_low, ci_high, statistic, p_value, p_adjusted",
  bootstrap: "group, metal, window_from, window_to, method, n, caar, draws, se, ci_low, ci_high, p_value, note",
  placebo:
    "group, metal, window_from, window_to, statistic, n, observed, matched_days, unmatched, draws, placebo_mean, placebo_sd, placebo_low, placebo_high, placebo_limit, p_value, p_adjusted",
  volatility:
    "group, metal, window_from, window_to, n, matched_days, mean_abs_car, matched_mean_abs_car, abs_ratio, variance_ratio, variance_p, brown_forsythe_f, brown_forsythe_df, p_value, p_adjusted",
  response:
    "group, metal, window_from, window_to, term, estimate, se, statistic, df, p_value, p_adjusted, n, r_squared, covariance, surprise_sd",
  response_stability:
    "group, metal, window_from, window_to, check, term, part, from, to, n, estimate, se, statistic, df, p_value, event_id, note",
};

const added: Record<string, string> = {
  comparison: ", detectable_difference",
  events: ", betas, follows, condition, label, speaker, expectation, expectation_from",
  abnormal_returns: ", ar_t, ar_t_df, ar_t_p, ar_placebo_p",
  car: ", car_t, car_t_df, car_t_p, car_placebo_p, caar_without",
  summary:
    ", caar_without_low, caar_without_high, most_influential, detectable_effect, n_effective, ci_adj_low, ci_adj_high",
  response: ", ci_low, ci_high, left_out, lacking, note",
};

test.each(Object.entries(contract))("%s has the columns of the contract, in order", (name, columns) => {
  expect(linesOf(name)[0]).toBe(`${columns}${added[name] ?? ""}`.replaceAll(", ", ","));
});

test("every column of every table says its unit and meaning, and names are unique", () => {
  expect(resultTables.map((table) => table.name)).toEqual(Object.keys(contract));
  for (const table of resultTables) {
    expect(table.rowMeaning).not.toBe("");
    expect(new Set(table.facts.map((fact) => fact.name)).size).toBe(table.facts.length);
    for (const fact of table.facts) {
      expect(fact.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(fact.unit).not.toMatch(/^$|percent/);
      expect(fact.description).toMatch(/^\S.{5,}/);
    }
  }
});

test("each table has one row for each thing it counts", () => {
  const rows = [...tables.values()].map((table) => [table.name, table.rows]);
  expect(Object.fromEntries(rows)).toEqual({
    events: 16, // 2 groups x 2 metals x 4 events
    abnormal_returns: 36, // 2 x 2 x 3 included x 3 observations
    car: 24, // 2 x 2 x 3 included x 2 windows
    average: 12, // 2 x 2 x 3 observations
    summary: 8, // 2 x 2 x 2 windows
    tests: 16, // 2 x 2 x 2 windows x 2 tests
    comparison: 2, // 1 pair x 2 metals
    stability: 4, // 1 finding x 4 parts
    bootstrap: 8, // 2 x 2 x 2 windows x 1 method
    placebo: 0, // the sample has none
    volatility: 0,
    response: 16, // 2 x 2 x 2 windows x 2 terms
    response_stability: 8, // 2 x 2 x 2 windows x 1 finding
  });
});

test("rows hold the result's own numbers", () => {
  expect(linesOf("events").slice(1, 2)).toEqual([
    "hotter,us-cpi-mom@2026-01-13T13:30:00Z,us-cpi-mom,2025-09,2026-01-13T13:30:00Z,0.4,0.3,,0.1,0.8,gold,included,," +
      "2026-01-12T22:00:00Z,2026-01-13T22:00:00Z,120,0.0001,0.65,0.0102,us-nfp@2026-01-09T13:30:00Z;us-nfp@2026-01-16T13:30:00Z,,,,,,0.3,consensus",
  ]);
  expect(linesOf("events")[4]).toBe(
    "hotter,us-cpi-mom@2026-04-07T13:30:00Z,us-cpi-mom,2025-12,2026-04-07T13:30:00Z,0.4,,0.2,,,gold,excluded,no-consensus," +
      "2026-04-06T22:00:00Z,2026-04-07T22:00:00Z,0,,,,,,,,,,,",
  );
  expect(linesOf("events")[2]).toMatch(
    /,,,us-nfp@2026-01-09T13:30:00Z,actual=0\.4;us_cpi_yoy\.actual=@2026-01-13T13:30:00Z;gold\.above_average\(200\)=true@2026-02-09T22:00:00Z,,,/,
  );
  expect(linesOf("abnormal_returns")[1]).toBe(
    "hotter,us-cpi-mom@2026-01-13T13:30:00Z,gold,-1,2026-01-12T22:00:00Z,0.0012,0.0002,0.001,0.1,0.1,118,0.9205140246042278,0.9",
  );
  expect(linesOf("abnormal_returns")[7]).toBe(
    "hotter,us-cpi-mom@2026-03-10T13:30:00Z,gold,-1,2026-03-09T22:00:00Z,,0.0001,,,,,,",
  );
  expect(linesOf("car")[1]).toBe(
    "hotter,us-cpi-mom@2026-01-13T13:30:00Z,gold,0,0,2,-0.006,-0.42,-0.42,118,0.6752492204691535,0.7,-0.0012500000000000002",
  );
  expect(linesOf("average")[1]).toBe("hotter,gold,-1,2,0.00075,0.00075,0.00025,-0.0024,0.0039");
  expect(linesOf("summary")[2]).toBe(
    "hotter,gold,0,1,41,-0.0031,-0.0025,0.0098,0.39,-0.0062,-0.0001,-0.0045000000000000005,-0.0012500000000000002,us-cpi-mom@2026-02-10T13:30:00Z,0.004394270187312155,41,-0.0062,-0.0001",
  );
  expect(linesOf("tests")[2]).toBe("hotter,gold,0,0,rank_z,41,-1.71,,0.087,0.35,exact");
  expect(linesOf("bootstrap")[2]).toBe("hotter,gold,0,1,wild,41,-0.0031,999,0.0015,,0,0.1,");
  expect(linesOf("response").slice(1, 3)).toEqual([
    "hotter,gold,0,0,intercept,0.0018,0.0009,-2.4,142,0.02,,144,0.06,hc3,,0,0.0036,9,surprise: 9,",
    "hotter,gold,0,0,surprise,-0.0021,0.0009,-2.4,142,0.001,0.004,144,0.06,hc3,0.12,-0.0039,-0.0002999999999999999,9,surprise: 9,",
  ]);
  expect(linesOf("stability").slice(1, 5)).toEqual([
    "hotter,cooler,,gold,0,0,half,earlier,2013-07-05T12:30:00Z,2019-12-06T13:30:00Z,30,,0.0065,0.0045,0.0085,2,0.0005,0.001",
    "hotter,cooler,,gold,0,0,half,later,2020-02-07T13:30:00Z,2026-04-03T12:30:00Z,30,,0.0014,-0.0006,0.0034,2,0.245,0.49",
    "hotter,cooler,,gold,0,0,half,difference,2013-07-05T12:30:00Z,2026-04-03T12:30:00Z,30,,-0.0051,-0.0071,-0.0031,2,0.25,0.5",
    "hotter,cooler,,gold,0,0,latest,24,2013-07-05T12:30:00Z,2026-04-03T12:30:00Z,24,18,0.0011,-0.0009,0.0031,2,0.3,0.6",
  ]);
  expect(linesOf("response_stability")[1]).toBe(
    "hotter,gold,0,0,spearman,surprise,,2014-01-16T13:30:00Z,2026-03-11T12:30:00Z,144,-0.3,0.0009,-2.4,142,0.0002,,",
  );
  expect(linesOf("comparison")[1]).toMatch(
    /^hotter,cooler,gold,0,1,41,38,-0\.0031,0\.0012,-0\.0043,-0\.0081,-0\.0005,.*,0\.054,0\.0055$/,
  );
});
