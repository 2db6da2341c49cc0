import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import type { TestOutcome } from "../../../src/study/inference/significance-test.ts";
import { significanceTest, significanceTests } from "../../../src/study/inference/tests/index.ts";
import { readJson } from "../../support/numbers.ts";
import { readNumber, readReference, referenceCases, referencePanel } from "../../support/reference-panel.ts";

const relative = 1e-9;
const absolute = 1e-12;

/** Names of expected_stats.csv that are not ours. */
const fileNames: Readonly<Record<string, string>> = {
  skew_t: "skew_hall_t",
  johnson_t: "skew_johnson_t",
  adj_patell_z: "adj_patell_calendar_z",
  adj_bmp_t: "adj_bmp_calendar_t",
};
// Sign flips are drawn: they have tests of their own below.
const kinds = significanceTests.map((test) => test.kind).filter((kind) => kind !== "signflip_p");

/** Figures that tests carry in their note: the name there, the test, the name in expected_stats.csv. */
const notes = [
  ["r", "adj_patell_z", "rbar_calendar"],
  ["r", "adj_bmp_t", "rbar_calendar"],
  ["r", "adj_patell_event_z", "rbar_event"],
  ["r", "adj_bmp_event_t", "rbar_event"],
  ["clusters", "clustered_t", "n_clusters"],
  ["expected_share", "gsign_z", "gsign_phat"],
] as const;

const flips = readJson("sign-flips.json") as {
  rows: { case: string; group: string; from: number; to: number; p: number }[];
};

function noted(outcome: TestOutcome | undefined, name: string): number {
  const found = new RegExp(`(?:^|; )${name}=([^;]+)`).exec(outcome?.note ?? "");
  return Number(found?.[1] ?? NaN);
}

/** Every statistic of one group, keyed "kind from to". */
function evaluateAll(name: (typeof referenceCases)[number], group: string): Map<string, TestOutcome> {
  const { panel, sampleOf } = referencePanel(name, group);
  const days = Array.from({ length: 11 }, (_, i) => ({ from: i - 5, to: i - 5 }));
  const windows = [...days, { from: -1, to: 1 }, { from: 0, to: 1 }, { from: -5, to: 5 }, { from: 2, to: 5 }];
  const outcomes = new Map<string, TestOutcome>();
  for (const test of significanceTests) {
    const prepared = test.prepare(panel);
    for (const window of windows) {
      const outcome = test.evaluate(sampleOf(window), prepared, randomFor(1, "reference"));
      outcomes.set(`${test.kind} ${window.from} ${window.to}`, outcome);
    }
  }
  return outcomes;
}

const cells = referenceCases.flatMap((name) => ["up", "down", "ALL"].map((group) => ({ name, group })));

describe.each(cells)("$name, $group", ({ name, group }) => {
  const rows = readReference(`${name}/expected_stats.csv`).filter((row) => row["group"] === group);
  const outcomes = evaluateAll(name, group);
  const find = (kind: string, row: (typeof rows)[number]) =>
    outcomes.get(`${kind} ${row["win_start"]} ${row["win_end"]}`);
  const rowsOf = (stat: string) => rows.filter((row) => row["stat"] === stat);

  it.each(kinds)("%s", (kind) => {
    const expected = rowsOf(fileNames[kind] ?? kind);
    expect(expected).toHaveLength(15);
    for (const row of expected) {
      const outcome = find(kind, row);
      const what = `${row["win_start"]}..${row["win_end"]}`;
      expect(outcome?.statistic).toBeNear(readNumber(row, "value"), what, relative, absolute);
      expect(outcome?.df ?? NaN).toBeNear(readNumber(row, "df"), `df of ${what}`);
      // For few events the Wilcoxon p is the exact one, and the normal one is in the note.
      const normalP = outcome?.note.startsWith("exact;") ? noted(outcome, "normal_p") : outcome?.pValue;
      expect(normalP).toBeNear(readNumber(row, "p"), `p of ${what}`, relative, absolute);
    }
  });

  it.each(notes)("%s in the note of %s", (figure, kind, stat) => {
    const expected = rowsOf(stat);
    expect(expected).toHaveLength(15);
    for (const row of expected) {
      expect(noted(find(kind, row), figure)).toBeNear(readNumber(row, "value"), stat, relative, absolute);
    }
  });

  it("counts the events", () => {
    for (const row of rowsOf("n")) {
      for (const kind of kinds) expect(find(kind, row)?.n).toBeNear(readNumber(row, "value"), kind);
    }
  });

  it("gives the exact p of the signed ranks and of the signs", () => {
    const exact = rowsOf("wilcoxon_exact");
    expect(exact).toHaveLength(group === "ALL" ? 0 : 15);
    for (const row of exact) {
      expect(find("wilcoxon_z", row)?.pValue).toBeNear(readNumber(row, "p"), "wilcoxon", 1e-12, 1e-12);
    }
    for (const row of rowsOf("sign_exact")) {
      expect(noted(find("sign_z", row), "exact_p")).toBeNear(readNumber(row, "p"), "sign", 1e-12, 1e-12);
    }
  });

  it("flips signs of the cross-sectional t", () => {
    for (const row of rowsOf("csect_t")) {
      const outcome = find("signflip_p", row);
      expect(outcome?.statistic).toBeNear(readNumber(row, "value"), "t", relative, absolute);
      expect(outcome?.df).toBeNull();
      expect(outcome?.note).toBe("9999 draws");
    }
  });

  it("draws flips whose share of hits is that of all 2^n, up to sampling error", () => {
    const all = flips.rows.filter((row) => row.case === name && row.group === group);
    expect(all).toHaveLength(group === "ALL" ? 0 : 15);
    for (const { from, to, p } of all) {
      const fiveSd = 5 * Math.sqrt((p * (1 - p)) / 9999);
      expect(outcomes.get(`signflip_p ${from} ${to}`)?.pValue).toBeNear(p, `${from}..${to}`, 0, fiveSd + 1e-4);
    }
  });
});

it("finds tests by name", () => {
  expect(significanceTest("rank_z")?.kind).toBe("rank_z");
  expect(significanceTest("rank")).toBeUndefined();
});
