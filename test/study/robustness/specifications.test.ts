import { describe, expect, it } from "vitest";
import type { StudyDesign } from "../../../src/study/design/study-design.ts";
import { agreements, ownSpecification, robustnessVerdict } from "../../../src/study/robustness/agreement.ts";
import { specificationAxes } from "../../../src/study/robustness/axes/index.ts";
import { runSpecifications, type Specification } from "../../../src/study/robustness/specifications.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { campaign } from "../../support/campaign.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 2_400);
const eventDays = Array.from({ length: 60 }, (_, index) => 300 + index * 35);

/** 1 % a day of noise, surprises of either sign, and on the day of each release `effect` in the surprise's direction. */
function market(seed: number, effect: number) {
  const noise = normals(seed, dates.length).map((value) => value * 0.01);
  const sizes = normals(seed, eventDays.length, "surprises");
  for (const [at, day] of eventDays.entries()) {
    noise[day] = (noise[day] ?? 0) + effect * Math.sign(sizes[at] ?? 0);
  }
  const releases = eventDays.map((day, at) =>
    releaseOn(dates[day] as CivilDate, { consensus: 0, actual: Number((sizes[at] ?? 0).toFixed(3)) }),
  );
  return { calendar: calendarOf(releases), series: new Map([["gold", seriesOf("gold", dates, noise)]]) };
}

const design = designOf({
  groups: [{ name: "above", indicators: ["news"], surprise: { kind: "above" } }],
  window: { from: -2, to: 5 },
  tested: [
    { from: -2, to: -1 },
    { from: 0, to: 0 },
    { from: 0, to: 3 },
  ],
  estimation: { length: 100, gap: 2, minimum: 50 },
  tests: ["csect_t", "wilcoxon_z"],
});
const headline = { from: 0, to: 0 };

function judge(seed: number, effect: number) {
  const rows = runSpecifications(design, market(seed, effect));
  const own = ownSpecification(rows, headline) as Specification;
  const [all] = agreements(rows, own);
  if (all === undefined) throw new Error("no agreement");
  return { rows, own, all, verdict: robustnessVerdict(own, all) };
}

describe("runSpecifications", () => {
  const { rows, own } = judge(1, 0);

  it("combines every choice with every window and test, each once", () => {
    // 2 models without series, 4 lengths, 4 sizes of surprise, 2 policies; [0,0] [0,3] of its own and [0,1] [0,2] [0,5]; 2 tests.
    expect(rows).toHaveLength(2 * 4 * 4 * 2 * 5 * 2);
    const keys = rows.map(({ choices, window, test }) => JSON.stringify([choices, window, test]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(rows.every(({ window }) => window.from <= 0 && window.to >= 0)).toBe(true);
  });

  it("marks the scenario's own once for each of its windows and tests", () => {
    const marked = rows.filter((row) => row.isOwn).map(({ window, test }) => `${window.from}..${window.to} ${test}`);
    expect(marked).toEqual(["0..0 csect_t", "0..0 wilcoxon_z", "0..3 csect_t", "0..3 wilcoxon_z"]);
    expect(own).toMatchObject({ window: headline, test: "csect_t", choices: { estimation: "100", surprise: "own" } });
  });

  it("has the numbers that a study of each combination alone has", () => {
    const data = market(1, 0);
    const alone: [Record<string, string>, Partial<StudyDesign>][] = [
      [{ model: "mean-adjusted", estimation: "100", surprise: "own", collisions: "keep" }, {}],
      [
        { model: "raw", estimation: "250", surprise: "0.5 sd", collisions: "drop" },
        {
          model: { kind: "raw", factors: [], asOf: 0 },
          estimation: { length: 250, gap: 2, minimum: 125 },
          groups: [
            { name: "above", indicators: ["news"], surprise: { kind: "range", min: 0.5, max: null, unit: "sd" } },
          ],
          collisions: { ...design.collisions, policy: "drop" },
        },
      ],
    ];
    for (const [choices, over] of alone) {
      const [cell] = runStudy({ ...design, ...over }, data).cells;
      const result = cell?.windows[2];
      const row = rows.find(
        (each) =>
          JSON.stringify(each.choices) === JSON.stringify(choices) && each.window.to === 3 && each.test === "csect_t",
      );
      expect(row).toMatchObject({ n: result?.summary.n, meanCar: result?.summary.meanCar });
      expect(row?.pValue).toBe(result?.tests[0]?.pValue);
    }
  });

  it("says how far it has come", () => {
    const seen: string[] = [];
    runSpecifications(design, market(1, 0), (done, total) => seen.push(`${done}/${total}`));
    expect([seen[0], seen.at(-1), seen.length]).toEqual(["1/64", "64/64", 64]);
  });
});

describe("groups that a choice leaves alone", () => {
  it("ask their question once, under the scenario's own label", () => {
    const groups = [
      { name: "above", indicators: ["news"], surprise: { kind: "above" } },
      { name: "half", indicators: ["news"], surprise: { kind: "range", min: 0.5, max: null, unit: "sd" } },
      { name: "any", indicators: ["news"], surprise: { kind: "any" } },
    ] as const;
    const rows = runSpecifications({ ...design, groups }, market(1, 0));
    const sizes = (name: string) => [
      ...new Set(rows.filter(({ group }) => group === name).map(({ choices }) => choices["surprise"])),
    ];
    expect(sizes("above")).toEqual(["own", "0.25 sd", "0.5 sd", "1 sd"]);
    expect(sizes("half")).toEqual(["own", "any size", "0.25 sd", "1 sd"]);
    expect(sizes("any")).toEqual(["own"]);
    expect(rows.filter(({ group }) => group === "any")).toHaveLength(2 * 4 * 2 * 5 * 2);
  });
});

describe("a small minimum", () => {
  it("leaves a degree of freedom in every combination", () => {
    const small = { ...design, estimation: { length: 250, gap: 2, minimum: 2 } };
    const rows = runSpecifications(small, market(1, 0));
    expect(rows.filter(({ choices }) => choices["estimation"] === "60").length).toBeGreaterThan(0);
  });
});

describe("what the shares amount to", () => {
  it("calls a planted effect robust, in its direction", () => {
    const { all, own, verdict } = judge(2, 0.015);
    expect(verdict).toBe("robust");
    expect(own.meanCar).toBeGreaterThan(0.01);
    expect([all.sameSign, all.significantOpposite]).toEqual([1, 0]);
    expect(all.specifications).toBe(640);
  });

  it("seldom calls noise robust", () => {
    const verdicts = Array.from({ length: campaign(20, 6) }, (_, seed) => judge(100 + seed, 0).verdict);
    expect(verdicts.filter((verdict) => verdict === "robust").length).toBeLessThanOrEqual(1);
    expect(verdicts.filter((verdict) => verdict === "nothing found").length).toBeGreaterThanOrEqual(
      verdicts.length / 2,
    );
  });

  it("cannot tell with few events", () => {
    const { series, calendar } = market(3, 0.02);
    const few = calendarOf(calendar.releases.slice(0, 7));
    const rows = runSpecifications(design, { series, calendar: few });
    const own = ownSpecification(rows, headline) as Specification;
    const [all] = agreements(rows, own);
    expect(all === undefined ? null : robustnessVerdict(own, all)).toBe("too little data");
    expect(all?.cannotTell).toBe(all?.specifications);
    expect(all?.medianCar).toBeNaN();
  });
});

describe("the axes", () => {
  const data = market(1, 0);
  const labels = (over: Partial<StudyDesign>) =>
    Object.fromEntries(
      specificationAxes.map((axis) => [axis.name, axis.choices(designOf(over), data).map(({ label }) => label)]),
    );
  const group = { name: "g", indicators: ["news"] };

  it("have the scenario's own choice exactly once, whatever it is", () => {
    for (const model of [{ kind: "factor", factors: ["a", "b"], asOf: 0 }, design.model]) {
      for (const axis of specificationAxes) {
        const own = axis.choices({ ...design, model }, data).filter(({ isOwn }) => isOwn);
        expect(own, axis.name).toHaveLength(1);
        expect(own[0]?.apply({ ...design, model })).toEqual({ ...design, model });
      }
    }
  });

  it("fit the models to the series that the scenario names", () => {
    expect(labels({})["model"]).toEqual(["raw", "mean-adjusted"]);
    const one = { kind: "market", factors: ["a"], asOf: 0 };
    expect(labels({ model: one })["model"]).toEqual([
      "raw",
      "mean-adjusted",
      "market-adjusted",
      "market",
      "scholes-williams",
    ]);
    expect(labels({ model: { ...one, kind: "factor", factors: ["a", "b"] } })["model"]).toContain("factor");
  });

  it("vary the size of one-sided surprises only, and not what the scenario says already", () => {
    const of = (surprise: StudyDesign["groups"][number]["surprise"]) =>
      labels({ groups: [{ ...group, surprise }] })["surprise"];
    expect(of({ kind: "any" })).toEqual(["own"]);
    expect(of({ kind: "range", min: -1, max: 1, unit: "sd" })).toEqual(["own"]);
    expect(of({ kind: "below" })).toEqual(["own", "0.25 sd", "0.5 sd", "1 sd"]);
    expect(of({ kind: "range", min: 0.5, max: null, unit: "sd" })).toEqual(["own", "any size", "0.25 sd", "1 sd"]);
  });

  it("leave conditions and sequences as they are", () => {
    const sequence = {
      indicators: ["news"],
      surprise: { kind: "above" },
      within: { days: 40 },
      isFirst: false,
    } as const;
    const when = { text: "month == 1", expression: { kind: "literal", value: true } } as const;
    const own = { ...group, surprise: { kind: "above" }, when, after: sequence, notAfter: sequence } as const;
    for (const axis of specificationAxes) {
      for (const { apply } of axis.choices({ ...design, groups: [own] }, data)) {
        const [varied] = apply({ ...design, groups: [own] }).groups;
        expect(varied).toMatchObject({ when, after: sequence, notAfter: sequence });
      }
    }
  });
});
