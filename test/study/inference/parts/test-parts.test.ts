import { describe, expect, it } from "vitest";
import type { StudyDesign } from "../../../../src/study/design/study-design.ts";
import { significanceTests } from "../../../../src/study/inference/tests/index.ts";
import { runStudy } from "../../../../src/study/run-study.ts";
import type { CivilDate } from "../../../../src/time/types.ts";
import { floats } from "../../../support/numbers.ts";
import { calendarOf, designOf, normals, releaseOn, seriesOf, weekdays } from "../../../support/tiny-market.ts";

const dates = weekdays("2010-01-04", 900);
// Windows of three days, some of which overlap or share their day, in three and a half years.
const eventDays = Array.from({ length: 40 }, (_, index) => 80 + index * 20 + (index % 3 === 1 ? -19 : 0));
const returns = floats([...normals(5, dates.length)].map((value) => value * 0.01));
for (const day of eventDays) returns[day] = (returns[day] ?? 0) + 0.01;

function study(days: readonly number[], over: Partial<StudyDesign> = {}) {
  const releases = days.map((day) => releaseOn(dates[day] as CivilDate));
  const data = { calendar: calendarOf(releases), series: new Map([["gold", seriesOf("gold", dates, returns)]]) };
  const tested = [
    { from: 0, to: 0 },
    { from: -1, to: 2 },
  ];
  const estimation = { length: 60, gap: 0, minimum: 30 };
  const [cell] = runStudy(designOf({ tested, estimation, ...over }), data).cells;
  if (cell === undefined) throw new Error("the study has a cell");
  return cell;
}

/** Draws: their keys name the part, so that a part and a study of its events alone draw differently. */
const drawn = new Set(["signflip_p"]);

describe.each(significanceTests.filter(({ kind }) => !drawn.has(kind)).map(({ kind }) => kind))("%s", (kind) => {
  it("says of a part what it says of a study of the part's events alone", () => {
    const whole = study(eventDays, { tests: [kind] });
    const yearOf = (day: number) =>
      new Date((whole.included[eventDays.indexOf(day)] ?? null)?.release.releasedAt ?? NaN).getUTCFullYear();
    for (const [index, { parts }] of whole.windows.entries()) {
      const [earlier, later, ...others] = parts;
      expect([earlier?.part, later?.part, others.at(-1)?.part]).toEqual(["earlier", "later", "24"]);
      const cut = earlier?.n ?? 0;
      const daysOf: readonly (readonly [typeof earlier, readonly number[]])[] = [
        [earlier, eventDays.slice(0, cut)],
        [later, eventDays.slice(cut)],
        [others.at(-1), eventDays.slice(-24)],
        ...others
          .slice(0, -1)
          .map((part) => [part, eventDays.filter((day) => String(yearOf(day)) !== part.part)] as const),
      ];
      for (const [part, days] of daysOf) {
        const alone = study(days, { tests: [kind] }).windows[index];
        expect(part?.n).toBe(days.length);
        expect(part?.meanCar).toBeNear(alone?.summary.meanCar, "mean");
        expect(part?.ciLow).toBeNear(alone?.summary.adjustedLow, "interval");
        expect(part?.ciHigh).toBeNear(alone?.summary.adjustedHigh, "interval");
        expect(part?.statistic).toBeNear(alone?.tests[0]?.statistic, `${kind} of ${part?.part}`, 1e-10);
        expect(part?.pValue).toBeNear(alone?.tests[0]?.pValue, `p of ${part?.part}`, 1e-9);
      }
    }
  });
});

describe("which parts there are", () => {
  it("leaves years out only where the whole has p below 5 %", () => {
    const [found, none] = [
      study(eventDays, { tests: ["adj_bmp_t"] }),
      study(
        eventDays.map((day) => day + 9),
        { tests: ["adj_bmp_t"] },
      ),
    ];
    const checks = (cell: typeof found) => [...new Set(cell.windows[0]?.parts.map(({ check }) => check))];
    expect(found.windows[0]?.tests[0]?.pValue).toBeLessThan(0.05);
    expect(checks(found)).toEqual(["half", "without-year", "latest"]);
    expect(none.windows[0]?.tests[0]?.pValue).toBeGreaterThan(0.05);
    expect(checks(none)).toEqual(["half", "latest"]);
  });

  it("gives none where the design does not ask, or names no test", () => {
    expect(study(eventDays, { stability: false }).windows[0]?.parts).toEqual([]);
    expect(study(eventDays, { tests: [] }).windows[0]?.parts).toEqual([]);
  });

  it("takes of each window the events that have a move in it", () => {
    const releases = eventDays.map((day) => releaseOn(dates[day] as CivilDate));
    const series = seriesOf("gold", dates, returns);
    const closes = series.closes.slice();
    for (const day of [eventDays[3] ?? 0, eventDays[30] ?? 0]) closes[day] = NaN;
    const data = { calendar: calendarOf(releases), series: new Map([["gold", { ...series, closes }]]) };
    const design = designOf({
      tested: [
        { from: 0, to: 0 },
        { from: 0, to: 2 },
      ],
      holes: "sum",
      tests: ["rank_z"],
    });
    const [cell] = runStudy(design, data).cells;
    const counts = cell?.windows.map(({ parts, summary }) => {
      const halves = parts.filter(({ check }) => check === "half");
      return [summary.n, halves.reduce((sum, { n }) => sum + n, 0)];
    });
    for (const [n, both] of counts ?? []) expect(both).toBe(n);
    expect(cell?.windows[0]?.summary.n).toBeLessThan(cell?.windows[1]?.summary.n ?? 0);
  });
});
