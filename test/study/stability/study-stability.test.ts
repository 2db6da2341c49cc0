import { describe, expect, it } from "vitest";
import type { StudyDesign } from "../../../src/study/design/study-design.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import { adjustParts, type PlainStability } from "../../../src/study/stability/adjust-parts.ts";
import { readStability } from "../../../src/study/stability/hold.ts";
import type { PlainPart } from "../../../src/study/stability/stability.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { floats } from "../../support/numbers.ts";
import { samplePart } from "../../support/sample-stability.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 2_600);
const noise = () => floats([...normals(11, dates.length)].map((value) => value * 0.01));
const eventDays = Array.from({ length: 80 }, (_, index) => 60 + index * 31);
const weak = eventDays.filter((_, index) => index % 2 === 0);
const strong = eventDays.filter((_, index) => index % 2 === 1);

/** A market of noise (1 % a day) in which releases of `weak` add what `effectOf` gives of their place, 0 to 1, to the day's return. */
function found(effectOf: (place: number) => number, over: Partial<StudyDesign> = {}) {
  const returns = noise();
  for (const [index, day] of weak.entries()) returns[day] = (returns[day] ?? 0) + effectOf(index / weak.length);
  const of = (days: readonly number[], indicator: string) =>
    days.map((day) => releaseOn(dates[day] as CivilDate, { indicator }));
  const data = {
    calendar: calendarOf([...of(weak, "weak"), ...of(strong, "strong")]),
    series: new Map([["gold", seriesOf("gold", dates, returns)]]),
  };
  const groups = ["weak", "strong"].map((name) => ({ name, indicators: [name], surprise: { kind: "any" } as const }));
  const design = designOf({ groups, compare: [["weak", "strong"]], tests: ["adj_bmp_t"], ...over });
  return runStudy(design, data).stability;
}

describe("a market made by hand", () => {
  const about = (stability: ReturnType<typeof found>, against: string | null) => {
    const one = stability.find((each) => each.group === "weak" && each.against === against);
    return one === undefined || !one.isFinding ? null : readStability(one);
  };

  it.each([null, "strong"])(
    "with the effect in the first half alone: it is there, and gone after (against %s)",
    (against) => {
      const hold = about(
        found((place) => (place < 0.5 ? 0.02 : 0)),
        against,
      );
      expect([hold?.halves?.earlier.says, hold?.halves?.later.says, hold?.halves?.differ]).toEqual([
        "shown",
        "absent",
        true,
      ]);
      expect(hold?.latest === null || hold?.latest.says === "absent" || hold?.latest.says === "unclear").toBe(true);
      expect(hold?.halves?.earlier.part.estimate).toBeCloseTo(0.02, 2);
    },
  );

  it.each([null, "strong"])("with the effect throughout: it holds (against %s)", (against) => {
    const hold = about(
      found(() => 0.02),
      against,
    );
    const { halves, year, latest } = hold ?? {};
    expect([halves?.earlier.says, halves?.later.says, halves?.differ, year?.says, latest?.says]).toEqual([
      "shown",
      "shown",
      false,
      "shown",
      "shown",
    ]);
  });

  it("with the effect in one year alone: without that year nothing is left", () => {
    const days = Array.from({ length: 60 }, (_, index) => 60 + index * 12);
    const yearOf = (day: number) => new Date((dates[day] ?? 0) * 86_400_000).getUTCFullYear();
    const returns = noise();
    for (const day of days) if (yearOf(day) === 2011) returns[day] = (returns[day] ?? 0) + 0.03;
    const calendar = calendarOf(days.map((day) => releaseOn(dates[day] as CivilDate)));
    const data = { calendar, series: new Map([["gold", seriesOf("gold", dates, returns)]]) };
    const [stability] = runStudy(designOf({ tests: ["adj_bmp_t"] }), data).stability;
    expect(stability?.isFinding).toBe(true);
    const { year } = stability === undefined ? {} : readStability(stability);
    expect([year?.part.part, year?.says]).toEqual(["2011", "absent"]);
    expect(year?.part.n).toBe(days.filter((day) => yearOf(day) !== 2011).length);
  });

  it("without an effect: every mean and difference has its parts, and none is a finding", () => {
    const stability = found(() => 0);
    expect(stability.map(({ group, against, isFinding }) => [group, against, isFinding])).toEqual([
      ["weak", null, false],
      ["strong", null, false],
      ["weak", "strong", false],
    ]);
    for (const { parts } of stability) {
      expect(parts.map(({ part }) => part)).toEqual(["earlier", "later", "difference", "24"]);
      expect(parts.every(({ pAdjusted }) => Number.isNaN(pAdjusted))).toBe(true);
      const [earlier, later, difference] = parts;
      expect((earlier?.n ?? 0) + (later?.n ?? 0)).toBe(40);
      expect(difference?.estimate).toBeNear((later?.estimate ?? NaN) - (earlier?.estimate ?? NaN), "difference", 1e-9);
    }
  });

  it("asks nothing where the design does not", () => {
    expect(found(() => 0.02, { stability: false })).toEqual([]);
  });
});

describe("the family", () => {
  const finding = (metal: string, isFinding: boolean, parts: readonly PlainPart[]): PlainStability => {
    return {
      group: "weak",
      against: null,
      term: null,
      metal,
      window: { from: 0, to: 0 },
      estimate: 0.01,
      isFinding,
      parts,
    };
  };
  const parts = (...ps: readonly number[]): PlainPart[] => {
    const [earlier = NaN, later = NaN, difference = NaN, first = NaN, second = NaN, latest = NaN] = ps;
    const part = (check: PlainPart["check"], name: string, pValue: number) =>
      samplePart(check, name, 0.01, NaN, { pValue });
    return [
      part("half", "earlier", earlier),
      part("half", "later", later),
      part("half", "difference", difference),
      part("without-year", "2014", first),
      part("without-year", "2015", second),
      part("latest", "24", latest),
    ];
  };
  const gold = finding("gold", true, parts(0.001, 0.03, 0.02, 0.001, 0.01, 0.2));
  const silver = finding("silver", true, parts(0.02, 0.6, 0.04, 0.03, NaN, NaN));
  const platinum = finding("platinum", false, parts(0.5, 0.5, 0.5, 0.5, 0.5, 0.5));

  it("is what one check asks of all findings, by Holm, and of the years the one that leaves least", () => {
    const adjusted = adjustParts([gold, silver, platinum], "holm").map((each) =>
      each.parts.map((part) => part.pAdjusted),
    );
    // Halves: 4 x 0.001, 3 x 0.02, 2 x 0.03 and 0.6; differences: 2 x 0.02 and 0.04; years: 2 x 0.01 and 0.03.
    const wanted = [
      [0.004, 0.06, 0.04, NaN, 0.02, 0.2],
      [0.06, 0.6, 0.04, 0.03, NaN, NaN],
      [NaN, NaN, NaN, NaN, NaN, NaN],
    ];
    for (const [row, values] of wanted.entries()) {
      for (const [at, value] of values.entries()) expect(adjusted[row]?.[at]).toBeNear(value, `${row} ${at}`);
    }
  });

  it("is adjusted as the scenario says", () => {
    const [first] = adjustParts([gold, silver], "bonferroni");
    expect(first?.parts[1]?.pAdjusted).toBeNear(0.12, "4 x 0.03");
  });
});
