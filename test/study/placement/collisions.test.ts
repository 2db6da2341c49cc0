import { describe, expect, it } from "vitest";
import { dayZero } from "../../../src/market/day-zero.ts";
import { collisionFinder } from "../../../src/study/placement/collisions.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import type { CivilDate } from "../../../src/time/types.ts";
import {
  calendarOf,
  designOf,
  indicator,
  newYorkTime,
  normals,
  releaseOn,
  seriesOf,
  weekdays,
} from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 80);
const gold = seriesOf(
  "gold",
  dates,
  normals(1, 80).map((value) => value * 0.01),
);
const day = (index: number) => dates[index] as CivilDate;
const event = releaseOn(day(40));
const core = releaseOn(day(40), { indicator: "core" });
const fed = (index: number, minutes = 14 * 60) =>
  releaseOn(day(index), { indicator: "fed", releasedAt: newYorkTime(day(index), minutes) });

function collisionsWith(others: ReturnType<typeof releaseOn>[], watched: string[]) {
  const indicators = [indicator("news", { report: "report" }), indicator("core", { report: "report" })];
  const find = collisionFinder(calendarOf([event, ...others], indicators), watched, gold);
  return find(event, dayZero(event.releasedAt, gold), { from: -2, to: 2 });
}

describe("collisionFinder", () => {
  it("finds releases whose day 0 lies in the window, both ends included, in order of time", () => {
    const found = collisionsWith([fed(43), fed(42), fed(38), fed(37)], ["fed"]);
    expect(found).toEqual([fed(38).id, fed(42).id]);
  });

  it("counts a release after the close to the next session", () => {
    expect(collisionsWith([fed(42, 18 * 60)], ["fed"])).toEqual([]);
    expect(collisionsWith([fed(37, 18 * 60)], ["fed"])).toHaveLength(1);
  });

  it("looks only for the indicators it is given, and never finds the release itself", () => {
    expect(collisionsWith([fed(41)], ["news"])).toEqual([]);
  });

  it("takes indicators of one report at one instant for one piece of news", () => {
    expect(collisionsWith([core], ["core"])).toEqual([]);
    expect(collisionsWith([releaseOn(day(41), { indicator: "core" })], ["core"])).toHaveLength(1);
  });
});

describe("collisions at the ends of the data", () => {
  const before = Array.from({ length: 5 }, (_, index) =>
    releaseOn((day(0) - 10 - index) as CivilDate, { indicator: index === 0 ? "news" : "fed" }),
  );

  it("finds none among releases before the first price, which all come first before the same close", () => {
    const [cell] = runStudy(designOf({ collisions: { policy: "keep", with: ["fed"] } }), {
      calendar: calendarOf([...before, releaseOn(day(1))]),
      series: new Map([["gold", gold]]),
    }).cells;
    expect(cell?.events.map(({ exclusion, collisions }) => [exclusion?.reason, collisions])).toEqual([
      ["before-data", []],
      ["before-data", []],
    ]);
  });
});

describe("the collision policy", () => {
  const calendar = calendarOf([event, fed(41)]);
  const data = { calendar, series: new Map([["gold", gold]]) };

  it.each(["keep", "drop"] as const)("lists the collision and may exclude the event: %s", (policy) => {
    const [cell] = runStudy(designOf({ collisions: { policy, with: ["fed"] } }), data).cells;
    expect(cell?.events[0]?.collisions).toEqual([fed(41).id]);
    expect(cell?.events[0]?.exclusion?.reason ?? null).toBe(policy === "drop" ? "colliding-release" : null);
  });
});
