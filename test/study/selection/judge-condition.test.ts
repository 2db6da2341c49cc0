import { describe, expect, test } from "vitest";
import type { PriceSeries } from "../../../src/market/price-series.ts";
import { compileCondition } from "../../../src/scenario/condition/compile.ts";
import { judge, type Judgement } from "../../../src/study/selection/judge-condition.ts";
import { knowledgeOf } from "../../../src/study/selection/knowledge.ts";
import { measureReleases } from "../../../src/study/selection/measure-releases.ts";
import { parseCivilDate } from "../../../src/time/civil-date.ts";
import type { CivilDate, Instant } from "../../../src/time/types.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, seriesOf, spot, weekdays } from "../../support/tiny-market.ts";

const date = (text: string) => parseCivilDate(text) as CivilDate;
const dates = weekdays("2024-01-01", 60);
const steady = seriesOf(
  "gold",
  dates,
  Float64Array.from(dates, (_, index) => (index % 2 === 0 ? 0.01 : -0.005)),
);
const other = (day: string, actual: number | null) =>
  releaseOn(date(day), { indicator: "other", actual, consensus: 1 });
const calendar = calendarOf([
  releaseOn(date("2024-03-12"), { actual: 0.3, consensus: null, previous: 0.1 }),
  other("2024-02-12", 2),
  other("2024-03-05", 3),
  // The same instant: not known before.
  other("2024-03-12", 4),
]);

/** Judges the release of 2024-03-12, a Tuesday. */
function judged(text: string, gold: PriceSeries = steady): Judgement {
  const { condition, faults } = compileCondition(text);
  expect(faults).toEqual([]);
  const knowledge = knowledgeOf(designOf(), { calendar, series: new Map([["gold", gold]]) });
  const [event] = measureReleases("news", designOf(), calendar);
  if (condition === null || event === undefined) throw new Error("no condition or no event");
  return judge(condition, event, knowledge);
}

describe("what is known at a release", () => {
  test.each([
    "actual == 0.3 && previous == 0.1",
    "actual - previous == 0.2 && actual + previous == 0.4",
    "other.actual == 3 && other.previous == 0.1 && other.surprise == 2",
    "days_since('other') == 7",
    "year == 2024 && month == 3 && day == 12 && weekday == tuesday",
    "month in [1, 3] && !(month in [1, 2])",
    "1 / 2 == 0.5 * actual / 0.3 && 7 % 4 == 3 && -abs(-2) == -2 && actual > 0",
    "gold.above_average(3) != (gold.drawdown(2) < 0)",
  ])("%s", (text) => {
    expect(judged(text)).toMatchObject({ holds: true, missing: [] });
  });

  test("is told with the instant at which it became known", () => {
    const { readings } = judged("actual > 0 && other.actual > 0 && gold.change(1) < 1");
    expect(readings).toEqual([
      { name: "actual", value: 0.3, knownAt: null },
      { name: "other.actual", value: 3, knownAt: newYorkTime(date("2024-03-05"), 510) },
      { name: "gold.change(1)", value: expect.any(Number), knownAt: newYorkTime(date("2024-03-11"), 17 * 60) },
    ]);
  });
});

describe("an unknown figure", () => {
  test.each([
    ["surprise > 0", null],
    ["surprise > 0 && actual < 0", false],
    ["actual < 0 && surprise > 0", false],
    ["surprise > 0 || actual > 0", true],
    ["actual > 0 || surprise > 0", true],
    ["surprise > 0 && actual > 0", null],
    ["surprise > 0 || actual < 0", null],
    ["!(surprise > 0)", null],
    ["surprise == surprise", null],
    ["surprise * 0 == 0", null],
  ])("makes %s %j", (text, holds) => {
    expect(judged(text)).toMatchObject({ holds, missing: holds === null ? ["surprise"] : [] });
  });

  test("is named with the others that would decide", () => {
    expect(judged("surprise > 0 && (news.actual > 1 || days_since('news') < 2)").missing).toEqual([
      "surprise",
      "news.actual",
      "days_since('news')",
    ]);
  });

  test("is what a division by zero gives", () => {
    expect(judged("actual / (other.actual - 3) > 1")).toMatchObject({ holds: null, missing: ["a division by zero"] });
  });
});

describe("a series", () => {
  const isKnown = (text: string, gold: PriceSeries) => judged(`${text} > -9`, gold).holds === true;
  const at = steady.instants.findLastIndex((instant) => instant <= newYorkTime(date("2024-03-12"), 510));
  const missingAt = (row: number) => ({ ...steady, closes: steady.closes.with(row, NaN) });

  test("shows nothing where a close that it needs is missing", () => {
    expect([at - 3, at - 2].map((row) => isKnown("gold.change(2)", missingAt(row)))).toEqual([true, false]);
    expect([at - 2, at - 1].map((row) => isKnown("gold.drawdown(2)", missingAt(row)))).toEqual([true, false]);
    expect([at - 4, at - 3].map((row) => isKnown("gold.volatility(3)", missingAt(row)))).toEqual([true, false]);
    expect([at - 1, at].map((row) => isKnown("gold.close", missingAt(row)))).toEqual([true, false]);
  });

  test("shows nothing before its first observations", () => {
    expect(isKnown(`gold.change(${at})`, steady)).toBe(true);
    expect(isKnown(`gold.change(${at + 1})`, steady)).toBe(false);
  });

  test("is not carried forward over a hole, nor read across one", () => {
    const ended = { ...steady, instants: steady.instants.slice(0, at - 4), closes: steady.closes.slice(0, at - 4) };
    expect(isKnown("gold.close", ended)).toBe(false);
    const early = steady.instants.map((instant, row) => (row > at - 3 ? instant : instant - 20 * 86_400_000));
    const torn = { ...steady, instants: early };
    expect([2, 3].map((count) => isKnown(`gold.change(${count})`, torn))).toEqual([true, false]);
  });

  test("struck at the very instant of the release is known at it", () => {
    const shift = newYorkTime(date("2024-03-12"), 510) - (steady.instants[at] ?? NaN);
    const moved = { ...steady, instants: steady.instants.map((instant) => instant + shift) };
    expect(judged("gold.close > 0", moved).readings[0]).toEqual({
      name: "gold.close",
      value: steady.closes[at],
      knownAt: newYorkTime(date("2024-03-12"), 510) as Instant,
    });
  });

  test("that changes by differences is measured by them", () => {
    const yields = { ...steady, instrument: spot("gold", { change: "difference" }) };
    const [last, before] = [yields.closes[at] ?? NaN, yields.closes[at - 1] ?? NaN];
    expect(judged("gold.change(1) > -9", yields).readings[0]?.value).toBe(last - before);
    expect(judged("gold.drawdown(2) > -9", yields).readings[0]?.value).toBe(last - Math.max(last, before));
  });
});
