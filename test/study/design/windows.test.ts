import { expect, test } from "vitest";
import { isSameWindow } from "../../../src/study/design/windows.ts";

test("windows are the same when both ends are; none is like no window", () => {
  expect(isSameWindow({ from: -1, to: 2 }, { from: -1, to: 2 })).toBe(true);
  expect(isSameWindow({ from: -1, to: 2 }, { from: -1, to: 3 })).toBe(false);
  expect(isSameWindow({ from: 0, to: 2 }, { from: -1, to: 2 })).toBe(false);
  expect(isSameWindow({ from: 0, to: 2 }, undefined)).toBe(false);
});
