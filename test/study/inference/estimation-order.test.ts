import { expect, it } from "vitest";
import { estimationOrder } from "../../../src/study/inference/estimation-order.ts";
import { smallPanel } from "../../support/reference-panel.ts";

const panel = smallPanel(
  [[0.01], [0.02]],
  [
    [0.03, NaN, -0.02, 0.03],
    [0.4, 0.3, 0.2, 0.1],
  ],
);

it("ranks each event's estimation window and sorts it, missing returns last", () => {
  const { counts, ranks, sorted } = estimationOrder(panel);
  expect([...counts]).toEqual([3, 4]);
  expect([...ranks.values]).toEqual([2.5, NaN, 1, 2.5, 4, 3, 2, 1]);
  expect([...sorted.values]).toEqual([-0.02, 0.03, 0.03, NaN, 0.1, 0.2, 0.3, 0.4]);
});

it("is found once for a panel", () => {
  expect(estimationOrder(panel)).toBe(estimationOrder(panel));
});
