import { describe, expect, test } from "vitest";
import type { Indicator, Release } from "../../../src/calendar/types.ts";
import { compileCondition } from "../../../src/scenario/condition/compile.ts";
import type { Condition } from "../../../src/study/design/condition/expression.ts";
import type { SequenceDesign } from "../../../src/study/design/study-design.ts";
import { selectEvents } from "../../../src/study/selection/select-events.ts";
import { parseCivilDate } from "../../../src/time/civil-date.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import { calendarOf, designOf, indicator, newYorkTime, releaseOn } from "../../support/tiny-market.ts";

const date = (text: string) => parseCivilDate(`2024-${text}`) as CivilDate;
const news = (day: string, over: Partial<Release> = {}) => releaseOn(date(day), over);
const move = (day: string, actual: number | null, minutes = 600) =>
  releaseOn(date(day), {
    indicator: "move",
    actual,
    consensus: 1,
    previous: 1,
    releasedAt: newYorkTime(date(day), minutes),
  });
const plain = { indicators: ["move"], surprise: { kind: "any" }, within: null, isFirst: false } as const;
const moved = compileCondition("actual != previous").condition as Condition;

/** Each selected release of `news` with the day of what it follows, or why it is out. */
function selected(
  key: "after" | "notAfter",
  sequence: Partial<SequenceDesign>,
  releases: readonly Release[],
  indicators = ["news"],
  known: readonly Indicator[] = [],
): string[] {
  const group = { name: "g", indicators, surprise: { kind: "any" }, [key]: { ...plain, ...sequence } } as const;
  const events = selectEvents(group, designOf(), { calendar: calendarOf(releases, known), series: new Map() });
  const dayOf = ({ id }: Release) => id.replace(/.*@2024-(\d\d-\d\d).*/, "$1");
  return events.map(({ release, follows, exclusion }) => {
    if (exclusion !== null) return `${dayOf(release)} ${exclusion.reason}: ${exclusion.detail}`;
    return follows ? `${dayOf(release)} after ${dayOf(follows)}` : dayOf(release);
  });
}

describe("within some days", () => {
  const calendar = [move("01-02", 1), move("03-04", 2), news("03-04"), news("03-08"), news("03-11"), news("03-12")];

  test("counts dates, both the event's local ones, and never the same instant or a later one", () => {
    // 10:00 on Monday 4 March to 08:30 on Monday 11 March: seven dates, a little less than seven days.
    expect(selected("after", { surprise: { kind: "above" }, within: { days: 7 } }, calendar)).toEqual([
      "03-08 after 03-04",
      "03-11 after 03-04",
    ]);
    const sameInstant = [move("01-02", 1), move("03-08", 2, 510), news("03-08")];
    expect(selected("after", { within: { days: 7 } }, sameInstant)).toEqual([]);
  });

  test("counts time where hours are given, across the change to summer time too", () => {
    const hours = (count: number) => ({ within: { milliseconds: count * 3_600_000 } });
    expect(selected("after", hours(94), calendar)).toEqual([]);
    expect(selected("after", hours(95), calendar)).toEqual(["03-08 after 03-04"]);
    // An hour was skipped on 10 March.
    expect(selected("after", hours(166), calendar)).toEqual(["03-08 after 03-04", "03-11 after 03-04"]);
  });

  test("the latest that matches is followed, whatever came since", () => {
    const several = [move("01-02", 1), move("03-01", 2), move("03-04", 3), move("03-06", 0), news("03-08")];
    expect(selected("after", { surprise: { kind: "above" }, within: { days: 7 } }, several)).toEqual([
      "03-08 after 03-04",
    ]);
  });

  test("its opposite selects the others", () => {
    expect(selected("notAfter", { surprise: { kind: "above" }, within: { days: 7 } }, calendar)).toEqual([
      "03-04",
      "03-12",
    ]);
  });
});

describe("the first after", () => {
  const calendar = [
    move("01-02", 1),
    news("01-11"),
    move("01-31", 2),
    news("02-13"),
    news("03-12"),
    move("03-20", 1),
    move("03-27", 3),
    news("04-10"),
  ];

  test("is the first release of the group's indicators after one that matches, the latest of them", () => {
    const sequence = { when: moved, isFirst: true };
    expect(selected("after", sequence, calendar)).toEqual([
      "01-11 condition-unknown: not known: releases of move before 2024-01-02",
      "02-13 after 01-31",
      "04-10 after 03-27",
    ]);
    expect(selected("notAfter", sequence, calendar).slice(1)).toEqual(["03-12"]);
  });

  test("of several indicators is the first of any, and all of one instant", () => {
    const shared = [...calendar, news("02-13", { indicator: "core" }), news("03-01", { indicator: "core" })];
    expect(selected("after", { when: moved, isFirst: true }, shared, ["news", "core"]).slice(1)).toEqual([
      "02-13 after 01-31",
      "02-13 after 01-31",
      "04-10 after 03-27",
    ]);
  });

  test("may be the next of its own kind", () => {
    const weak = [news("01-11"), news("02-13", { actual: 0 }), news("03-12"), news("04-10")];
    const sequence = { indicators: ["news"], surprise: { kind: "below" }, isFirst: true } as const;
    expect(selected("after", sequence, weak).slice(1)).toEqual(["03-12 after 02-13"]);
  });

  test("cannot be told of a calendar's first release", () => {
    expect(selected("after", { isFirst: true }, [move("01-02", 1), news("01-11")])).toEqual([
      "01-11 condition-unknown: not known: the release before news@2024-01-11T13:30:00Z",
    ]);
  });
});

describe("what is not known of the earlier release", () => {
  const within = { days: 7 };

  test("leaves the event out, unless another decides", () => {
    const unknown = [move("01-02", 1), move("03-06", null), news("03-08")];
    const reason = "03-08 condition-unknown: not known: move@2024-03-06T15:00:00Z";
    const sequence = { surprise: { kind: "above" }, within } as const;
    expect(selected("after", sequence, unknown)).toEqual([reason]);
    expect(selected("notAfter", sequence, unknown)).toEqual([reason]);
    expect(selected("after", sequence, [...unknown, move("03-05", 2)])).toEqual(["03-08 after 03-05"]);
    expect(selected("notAfter", sequence, [...unknown, move("03-05", 2)])).toEqual([]);
  });

  test("includes what the calendar does not reach back to", () => {
    const late = [move("03-06", 1), news("03-08"), news("03-18")];
    const sequence = { surprise: { kind: "above" }, within } as const;
    expect(selected("notAfter", sequence, late)).toEqual([
      "03-08 condition-unknown: not known: releases of move before 2024-03-06",
      "03-18",
    ]);
  });

  test("but not a time without any where it is known that there were none", () => {
    const late = [news("02-09"), news("03-04"), move("03-06", 1), news("03-08")];
    const known = [indicator("move", { knownFrom: newYorkTime(date("02-09"), 0) })];
    expect(selected("notAfter", { within }, late, ["news"], known)).toEqual([
      "02-09 condition-unknown: not known: releases of move before 2024-02-09",
      "03-04",
    ]);
    expect(selected("after", { within }, late, ["news"], known).slice(1)).toEqual(["03-08 after 03-06"]);
    expect(selected("after", { within }, [news("03-04")], ["news"], known)).toEqual([]);
  });
});
