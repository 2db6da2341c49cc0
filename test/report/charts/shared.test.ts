import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dodge } from "../../../src/report/charts/shared/dodge.ts";
import { frame, isWithin } from "../../../src/report/charts/shared/frame.ts";
import { slugs } from "../../../src/report/charts/shared/names.ts";
import { dateAxis } from "../../../src/report/charts/shared/time-axis.ts";

describe("frame", () => {
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 40 });

  test("holds zero and all that must be seen, however far the others are", () => {
    fc.assert(
      fc.property(values, values, (required, others) => {
        const extent = frame(required, others, 1);
        expect(extent[0]).toBeLessThan(extent[1]);
        expect([0, ...required].filter((value) => !isWithin(value, extent))).toEqual([]);
      }),
    );
  });

  test("leaves out what is far beyond the others and nothing else", () => {
    const others = Array.from({ length: 99 }, (_, at) => (at - 49) / 1000);
    const extent = frame([], [...others, -0.9], 2);
    expect([...others, -0.9].filter((value) => !isWithin(value, extent))).toEqual([-0.9]);
  });

  test("has room around nothing", () => {
    expect(frame([], [], 1)).toEqual([-0.01, 0.01]);
    expect(frame([NaN], [NaN], 1)).toEqual([-0.01, 0.01]);
  });
});

describe("dodge", () => {
  test("keeps points apart while there is room, and inside always", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 }), (places) => {
        const heights = dodge(places, 4, 12);
        expect(heights.every((height) => Math.abs(height) <= 12)).toBe(true);
        const crowd = (x: number) => places.filter((other) => Math.abs(other - x) < 4).length;
        for (const [a, x] of places.entries()) {
          if (crowd(x) > 3) continue;
          const meets = places.some(
            (y, b) => b !== a && Math.abs(x - y) < 4 && heights[a] === heights[b] && crowd(y) <= 3,
          );
          expect(meets).toBe(false);
        }
      }),
    );
  });

  test("stands a lone point in the middle, and twins beside it", () => {
    expect(dodge([10, 50, 50, 50], 4, 12)).toEqual([0, 0, 4, -4]);
  });
});

test("slugs are file names, each its own", () => {
  expect(slugs(["gold", "Gold!", "", "\u91d1", "Or & argent"])).toEqual(["gold", "gold-2", "3", "4", "or-argent"]);
});

test.each([
  ["2013-07-01", "2026-04-15", "%Y", 7],
  ["2025-10-30", "2026-03-15", "%b %Y", 5],
  ["2026-01-02", "2026-02-03", "%-d %b", 4],
  ["2026-01-02", "2026-01-09", "%-d %b", 8],
])("an axis of dates from %s to %s has a tick for each %s", (from, to, format, count) => {
  const axis = dateAxis([Date.parse(from), Date.parse(to)]);
  expect(axis["labelExpr"]).toContain(format);
  expect(axis["values"]).toHaveLength(count);
});
