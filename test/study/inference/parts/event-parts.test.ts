import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventParts, findCut, yearOf, yearsOf } from "../../../../src/study/inference/parts/event-parts.ts";

const instants = (...dates: readonly string[]) => Float64Array.from(dates, (date) => Date.parse(`${date}T13:30:00Z`));

/** The first of every month. */
function monthly(from: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, month) => Date.UTC(from, month, 1, 13, 30));
}

describe("the cut", () => {
  it("is the turn of the year nearest to the middle", () => {
    // 2013 to 2026 has 158 months to February: 84 before 2020, 74 from it on.
    expect(findCut(monthly(2013, 158))).toBe(Date.UTC(2020, 0, 1));
    expect(findCut(monthly(2013, 24))).toBe(Date.UTC(2014, 0, 1));
  });

  it("is the middle event where a turn would leave too few on one side", () => {
    // A year and a half: 12 and 6, and 6 are fewer than two fifths of 18.
    expect(findCut(monthly(2013, 18))).toBe(Date.UTC(2013, 9, 1, 13, 30));
    expect(findCut(monthly(2013, 5))).toBe(Date.UTC(2013, 2, 1, 13, 30));
  });

  it("keeps events of one instant together", () => {
    expect(findCut(instants("2013-01-01", "2013-02-01", "2013-02-01", "2013-02-01"))).toBe(
      Date.parse("2013-02-01T13:30:00Z"),
    );
    expect(findCut(instants("2013-02-01", "2013-02-01", "2013-02-01"))).toBeNull();
    expect(findCut(instants("2013-02-01"))).toBeNull();
    expect(findCut(new Float64Array())).toBeNull();
  });
});

describe("the parts", () => {
  const rowsOf = (found: ReturnType<typeof eventParts>) =>
    Object.fromEntries(found.map(({ check, part, rows }) => [`${check} ${part}`, [...rows]]));

  it("leave out events without a move, and each year where years are asked for", () => {
    const dates = instants("2013-05-01", "2013-06-01", "2014-01-01", "2014-02-01", "2015-03-01");
    dates[1] = NaN;
    expect(rowsOf(eventParts(dates, true))).toEqual({
      // Either turn leaves one of four on a side, so the cut is the middle event, of four the third.
      "half earlier": [0, 2],
      "half later": [3, 4],
      "without-year 2013": [2, 3, 4],
      "without-year 2014": [0, 4],
      "without-year 2015": [0, 2, 3],
    });
    expect(Object.keys(rowsOf(eventParts(dates, false)))).toEqual(["half earlier", "half later"]);
  });

  it("have the latest 24 where there are more", () => {
    expect(eventParts(monthly(2013, 24), true).some(({ check }) => check === "latest")).toBe(false);
    const latest = eventParts(monthly(2013, 25), true).find(({ check }) => check === "latest");
    expect([...(latest?.rows ?? [])]).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it("partition the events, whatever the dates: the halves at an instant, and each year with its remainder", () => {
    const date = fc.integer({ min: Date.UTC(2009, 11, 20), max: Date.UTC(2014, 0, 10) });
    const some = fc.array(
      fc.oneof(
        date,
        date.map((instant) => instant - (instant % 86_400_000)),
        fc.constant(NaN),
      ),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        // In order of release, those without a move anywhere among them.
        const sorted = drawn.filter((each) => !Number.isNaN(each)).toSorted((a, b) => a - b);
        let next = 0;
        const all = Float64Array.from(drawn, (each) => (Number.isNaN(each) ? NaN : (sorted[next++] ?? NaN)));
        const valid = [...all.keys()].filter((row) => !Number.isNaN(all[row]));
        const found = eventParts(all, true);
        const rows = (check: string, part: string) => {
          return [...(found.find((each) => each.check === check && each.part === part)?.rows ?? [])];
        };
        const [earlier, later] = [rows("half", "earlier"), rows("half", "later")];
        if (new Set(sorted).size > 1) {
          expect([...earlier, ...later]).toEqual(valid);
          expect(Math.max(...earlier.map((row) => all[row] ?? NaN))).toBeLessThan(
            Math.min(...later.map((row) => all[row] ?? NaN)),
          );
        } else expect(earlier).toEqual([]);
        const years = found.filter(({ check }) => check === "without-year");
        expect(years.map(({ part }) => Number(part))).toEqual(yearsOf(Float64Array.from(sorted)));
        for (const { part, rows: left } of years) {
          expect([...left]).toEqual(valid.filter((row) => yearOf(all[row] ?? NaN) !== Number(part)));
          expect(left.length).toBeLessThan(valid.length);
        }
      }),
    );
  });
});
