import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExpectationChoice } from "../../src/calendar/expectation.ts";
import { expectationRules } from "../../src/calendar/expectations/index.ts";
import { expectationsOf } from "../../src/calendar/expected.ts";
import { makeRelease } from "../../src/calendar/release.ts";
import { surpriseOver } from "../../src/calendar/surprise.ts";
import { surpriseScales } from "../../src/calendar/surprise-scale.ts";
import type { Release } from "../../src/calendar/types.ts";
import { loadCatalog } from "../../src/pipeline/loading/catalog.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import type { Instant } from "../../src/time/types.ts";
import { floats } from "../support/numbers.ts";

interface Row extends ExpectationChoice {
  readonly indicator: string;
  readonly from: string;
  readonly expected: readonly (number | null)[];
  readonly scale: readonly (number | null)[];
}

const { rows } = JSON.parse(readFileSync(new URL("../reference/expectations.json", import.meta.url), "utf8")) as {
  rows: Row[];
};

describe("on the shipped calendar, expectations and scales of their surprises are R's", () => {
  let releases: readonly Release[] = [];
  beforeAll(async () => {
    const { calendar } = await loadCatalog({ io: diskIo("/"), dataFolders: [shippedData] });
    releases = calendar.releases.filter(({ actual }) => actual !== null);
  });

  test.each(rows)("$indicator, $from", ({ indicator, from, expected, scale, ...choice }) => {
    const ours = releases.filter((release) => release.indicator === indicator);
    const found = expectationsOf(ours, [choice]);
    expect(ours).toHaveLength(expected.length);
    for (const [index, value] of floats(expected).entries()) {
      expect(found[index]?.value ?? NaN).toBeNear(value, `${ours[index]?.id}`, 1e-9, 1e-9);
      if (found[index] !== null) expect(found[index]?.from).toBe(from);
    }
    const surprises = ours.map(({ actual }, index) => surpriseOver(actual, found[index]?.value ?? null));
    const scales = surpriseScales(ours, { kind: "expanding", minimum: 12 }, () => true, surprises);
    for (const [index, value] of floats(scale).entries()) {
      expect(scales[index]).toBeNear(value, `scale of ${ours[index]?.id}`, 1e-9, 1e-9);
    }
  });
});

const day = 86_400_000;
/** Releases a day apart with these figures; null = no actual. */
function figures(actuals: readonly (number | null)[], consensus: readonly (number | null)[] = []): Release[] {
  return actuals.map((actual, at) =>
    makeRelease({ indicator: "x", releasedAt: (at * day) as Instant, actual, consensus: consensus[at] ?? null }),
  );
}
const valuesOf = (releases: readonly Release[], ...choices: ExpectationChoice[]) =>
  expectationsOf(releases, choices).map((expectation) => expectation?.value ?? null);
const previous = { kind: "previous", count: 0, minimum: 0 };
const average = (count: number) => ({ kind: "average", count, minimum: 0 });
const autoregression = (count: number, minimum: number) => ({ kind: "autoregression", count, minimum });
const consensus = { kind: "consensus", count: 0, minimum: 0 };

describe("what a release is measured against", () => {
  test("the print before it, passing over those that are missing and whatever the calendar calls previous", () => {
    const releases = figures([1, null, 3, 4]).map((release) => ({ ...release, previous: 99 }));
    expect(valuesOf(releases, previous)).toEqual([null, 1, 1, 3]);
  });

  test("the average of the last k, in decimals, once there are k", () => {
    expect(valuesOf(figures([0.1, 0.2, 0.3, 0.2]), average(3))).toEqual([null, null, null, 0.2]);
    expect(surpriseOver(0.2, valuesOf(figures([0.1, 0.2, 0.3, 0.2]), average(3))[3] ?? null)).toBe(0);
  });

  test("a line through x and its lag: 1, 2, 4, 8, 16 double, and a figure that never varied says nothing", () => {
    expect(valuesOf(figures([1, 2, 4, 8, 16, 5]), autoregression(1, 3)).slice(0, 4)).toEqual([null, null, null, null]);
    expect(valuesOf(figures([1, 2, 4, 8, 16, 5]), autoregression(1, 3))[5]).toBeCloseTo(32, 12);
    expect(valuesOf(figures([2, 2, 2, 2, 2, 2, 2]), autoregression(1, 3))).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  test("the first of a list that can say, with its name and the instant of its newest figure", () => {
    const releases = figures([1, 2, 3], [null, 5, null]);
    expect(expectationsOf(releases, [consensus, average(2), previous])).toEqual([
      null,
      { value: 5, from: "consensus", newest: null },
      { value: 1.5, from: "average-2", newest: day },
    ]);
    expect(valuesOf(releases)).toEqual([null, null, null]);
  });
});

describe("nothing looks ahead", () => {
  const choices: readonly ExpectationChoice[] = [
    previous,
    average(3),
    autoregression(1, 3),
    autoregression(2, 4),
    consensus,
  ];
  const figure = fc.option(fc.integer({ min: -30, max: 30 }), { freq: 5 });

  test.each(choices)("$kind $count: no figure at or after the release's instant moves it", (choice) => {
    let known = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 30 }),
        fc.array(figure, { minLength: 30, maxLength: 30 }),
        fc.nat(),
        (given, other, pick) => {
          let at = 0;
          const releases = given.map(([actual, wait]) =>
            // Some share their instant.
            makeRelease({ indicator: "x", releasedAt: ((at += wait) * day) as Instant, actual, consensus: 1 }),
          );
          const chosen = releases[pick % releases.length] as Release;
          const changed = releases.map((release, index) =>
            release.releasedAt < chosen.releasedAt ? release : { ...release, actual: other[index] ?? null },
          );
          const upTo = (all: readonly Release[]) =>
            expectationsOf(all, [choice]).filter(
              (_, index) => (releases[index] as Release).releasedAt <= chosen.releasedAt,
            );
          known += upTo(releases).filter((each) => each !== null).length;
          expect(upTo(changed)).toEqual(upTo(releases));
          const later = releases.filter(({ releasedAt }) => releasedAt <= chosen.releasedAt);
          expect(expectationsOf(later, [choice])).toEqual(upTo(releases));
        },
      ),
    );
    expect(known, "the property is not empty").toBeGreaterThan(0);
  });

  test("every rule is among them", () => {
    expect([...new Set(choices.map(({ kind }) => kind))].toSorted()).toEqual(
      expectationRules.map(({ kind }) => kind).toSorted(),
    );
  });
});
