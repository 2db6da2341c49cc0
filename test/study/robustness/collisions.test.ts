import { expect, test } from "vitest";
import { collisionsAxis } from "../../../src/study/robustness/axes/collisions.ts";
import { calendarOf, designOf, indicator } from "../../support/tiny-market.ts";

test("what prices made is listed with the events that are kept, and drops none", () => {
  const calendar = calendarOf([], [indicator("news"), indicator("record", { madeByPricesOf: "gold" })]);
  const design = designOf({ collisions: { policy: "keep", with: ["news", "record"] } });
  const choices = collisionsAxis.choices(design, { calendar, series: new Map() });
  expect(choices.map(({ label, isOwn, apply }) => [label, isOwn, apply(design).collisions.with])).toEqual([
    ["keep", true, ["news", "record"]],
    ["drop", false, ["news"]],
  ]);
});
