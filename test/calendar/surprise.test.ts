import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SurpriseFilter } from "../../src/calendar/surprise-filter.ts";
import { matchesSurprise, surpriseOf } from "../../src/calendar/surprise.ts";

describe("a surprise is exact in decimals", () => {
  test.each([
    [0.3, 0.2, 0.1],
    [0.3, 0.3, 0],
    [0.2, 0.3, -0.1],
    [1.1, 0.9, 0.2],
    [54.4, 52.2, 2.2],
    [47.9, 48.3, -0.4],
    [50, 66, -16],
    [-0.1, 0.1, -0.2],
    [1.25, null, null],
    [null, 0.3, null],
    [0, 0.1, -0.1],
  ])("actual %d, consensus %d: %d", (actual, consensus, expected) => {
    expect(surpriseOf({ actual, consensus })).toBe(expected);
  });

  test("like whole-number arithmetic on the digits", () => {
    const figure = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 4 }), (a, b, places) => {
        const written = (digits: bigint) => {
          const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
          return Number(
            `${digits < 0n ? "-" : ""}${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`,
          );
        };
        const surprise = surpriseOf({ actual: written(BigInt(a)), consensus: written(BigInt(b)) });
        expect(surprise).toBe(written(BigInt(a) - BigInt(b)));
      }),
    );
  });
});

describe("which surprises belong to a group", () => {
  const range = (min: number | null, max: number | null, unit: "raw" | "sd" = "raw"): SurpriseFilter => ({
    kind: "range",
    min,
    max,
    unit,
  });
  const tenth = surpriseOf({ actual: 0.3, consensus: 0.2 });
  test.each([
    [{ kind: "above" }, tenth, null, true],
    [{ kind: "above" }, 0, null, false],
    [{ kind: "below" }, -0.1, null, true],
    [{ kind: "below" }, 0, null, false],
    [{ kind: "in-line" }, surpriseOf({ actual: 0.3, consensus: 0.3 }), null, true],
    [{ kind: "in-line" }, 0.1, null, false],
    [{ kind: "any" }, 0.1, null, true],
    [{ kind: "any" }, null, null, true],
    [{ kind: "above" }, null, null, false],
    [{ kind: "in-line" }, null, null, false],
    // Both ends belong to a range.
    [range(0.1, 0.2), tenth, null, true],
    [range(0, 0.1), tenth, null, true],
    [range(0.11, 0.2), tenth, null, false],
    [range(0.1, null), 7, null, true],
    [range(null, -0.1), -0.1, null, true],
    [range(null, -0.1), 0, null, false],
    [range(1, 2, "sd"), 0.1, 1, true],
    [range(1, 2, "sd"), 1.5, 2.5, false],
    [range(1, 2, "sd"), 1.5, null, false],
    [range(1, 2, "sd"), 1.5, NaN, false],
  ] as const satisfies readonly (readonly [SurpriseFilter, number | null, number | null, boolean])[])(
    "%j, surprise %d (%d sd): %s",
    (filter, surprise, surpriseSd, expected) => {
      expect(matchesSurprise(filter, surprise, surpriseSd)).toBe(expected);
    },
  );
});
