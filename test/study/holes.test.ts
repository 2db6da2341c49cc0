import { describe, expect, it } from "vitest";
import { runStudy } from "../../src/study/run-study.ts";
import type { CivilDate } from "../../src/time/types.ts";
import { floats, readJson } from "../support/numbers.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, spot, weekdays } from "../support/tiny-market.ts";

type Numbers = readonly (number | null)[];
interface WindowNumbers {
  readonly window: readonly [number, number];
  readonly n: number;
  readonly stats: Readonly<Record<string, number>>;
  readonly days: Numbers;
  readonly car: Numbers;
  readonly scar: Numbers;
  readonly summary: Numbers;
}
interface GroupNumbers {
  readonly m: Numbers;
  readonly sigma: Numbers;
  readonly betas: readonly Numbers[];
  readonly ar: readonly Numbers[];
  readonly sar: readonly Numbers[];
  readonly average: readonly Numbers[];
  readonly windows: readonly WindowNumbers[];
}

// By plain loops in numpy and scipy, from prices on; see test/reference/make/holes.py.
const reference = readJson("holes.json") as {
  readonly day0: readonly number[];
  readonly window: readonly [number, number];
  readonly length: number;
  readonly gap: number;
  readonly excluded: readonly number[];
  readonly groups: Readonly<Record<"odd" | "even", GroupNumbers>>;
  readonly comparison: readonly {
    readonly n: readonly [number, number];
    readonly difference: number;
    readonly welch: readonly [number, number];
    readonly mannWhitneyP: number;
  }[];
  readonly series: Readonly<Record<"gold" | "dollar" | "us10y", Numbers>>;
};

const dates = weekdays("2015-01-05", reference.series.gold.length);
const instants = Float64Array.from(dates, (date) => newYorkTime(date, 17 * 60));
const series = new Map(
  (["gold", "dollar", "us10y"] as const).map((id) => {
    const instrument = spot(id, { change: id === "us10y" ? "difference" : "log" });
    return [id, { instrument, instants, closes: floats(reference.series[id]) }];
  }),
);
const releases = reference.day0.map((day, index) =>
  releaseOn(dates[day] as CivilDate, { indicator: index % 2 === 1 ? "odd" : "even" }),
);
const names = ["odd", "even"] as const;
const stats = Object.keys(reference.groups.odd.windows[0]?.stats ?? {});
const study = runStudy(
  designOf({
    groups: names.map((name) => ({ name, indicators: [name], surprise: { kind: "any" } })),
    window: { from: reference.window[0], to: reference.window[1] },
    tested: reference.groups.odd.windows.map(({ window: [from, to] }) => ({ from, to })),
    estimation: { length: reference.length, gap: reference.gap, minimum: 20 },
    holes: "sum",
    model: { kind: "factor", factors: ["dollar", "us10y"], asOf: 0 },
    tests: stats,
    compare: [["odd", "even"]],
  }),
  { calendar: calendarOf(releases), series },
);

function expectAll(actual: ArrayLike<number>, wanted: Numbers, what: string) {
  expect(actual.length, what).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) expect(actual[at]).toBeNear(value, `${what} ${at}`, 1e-9, 1e-12);
}

it("excludes the event of which nothing is valid, and no other", () => {
  const left = study.cells.flatMap((cell) => cell.events.filter((event) => event.exclusion !== null));
  expect(left.map((event) => event.release.id)).toEqual(reference.excluded.map((index) => releases[index]?.id));
  expect(left.map((event) => event.exclusion?.reason)).toEqual(["gap-in-window"]);
});

describe.each(names)("windows with holes, group %s", (name) => {
  const wanted = reference.groups[name];
  const cell = study.cells.find((one) => one.group === name);

  it("have the same fits and abnormal returns", () => {
    const included = cell?.included ?? [];
    expectAll(
      Float64Array.from(included, (event) => event.estimationCount),
      wanted.m,
      "M",
    );
    expectAll(
      Float64Array.from(included, (event) => event.sigma),
      wanted.sigma,
      "s",
    );
    for (const [at, betas] of wanted.betas.entries()) {
      expectAll([included[at]?.alpha ?? NaN, ...(included[at]?.betas ?? [])], betas, `coefficients of ${at}`);
    }
    expectAll(cell?.panel.ar.values ?? [], wanted.ar.flat(), "AR");
    expectAll(cell?.panel.sar.values ?? [], wanted.sar.flat(), "SAR");
  });

  it("average over the valid events of each observation", () => {
    const path = cell?.average;
    for (const [at, row] of wanted.average.entries()) {
      const columns = [path?.n, path?.aar, path?.aarSe, path?.caar, path?.caarCiLow, path?.caarCiHigh];
      expectAll(
        columns.map((column) => column?.[at] ?? NaN),
        row,
        `observation ${at}`,
      );
    }
  });

  it.each(wanted.windows)("sum and test what is valid in $window", ({ window: [from, to], n, ...numbers }) => {
    const result = cell?.windows.find((one) => one.window.from === from && one.window.to === to);
    expectAll(result?.sample.days ?? [], numbers.days, "L");
    expectAll(result?.sample.car ?? [], numbers.car, "CAR");
    expectAll(result?.sample.scar ?? [], numbers.scar, "SCAR");
    const { summary } = result ?? {};
    expectAll(
      [
        summary?.n,
        summary?.meanCar,
        summary?.ciLow,
        summary?.ciHigh,
        summary?.medianCar,
        summary?.sdCar,
        summary?.sharePositive,
      ].map((value) => value ?? NaN),
      numbers.summary,
      "summary",
    );
    for (const { test, statistic, n: count } of result?.tests ?? []) {
      expect(count, test).toBe(n);
      expect(statistic).toBeNear(numbers.stats[test], test, 1e-9);
    }
    expect(result?.tests.map(({ test }) => test)).toEqual(stats);
  });
});

it("are compared by what is valid", () => {
  expect(study.comparisons).toHaveLength(reference.comparison.length);
  for (const [at, wanted] of reference.comparison.entries()) {
    const found = study.comparisons[at];
    expect([found?.nA, found?.nB]).toEqual(wanted.n);
    expect(found?.difference).toBeNear(wanted.difference, "difference", 1e-9);
    expect(found?.outcomes.get("welch")?.statistic).toBeNear(wanted.welch[0], "Welch t", 1e-9);
    expect(found?.outcomes.get("welch")?.pValue).toBeNear(wanted.welch[1], "Welch p", 1e-9);
    expect(found?.outcomes.get("mann_whitney")?.pValue).toBeNear(wanted.mannWhitneyP, "exact Mann-Whitney p", 1e-9);
  }
});
