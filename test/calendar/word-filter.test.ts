import { expect, test } from "vitest";
import { matchesWords } from "../../src/calendar/word-filter.ts";

const speech = { label: "Monetary policy and the  labour market", speaker: "Christopher J. Waller" };

test.each([
  [{}, true],
  [{ label: ["monetary POLICY"] }, true],
  [{ label: ["the labour"] }, true],
  [{ label: ["fiscal", "labour"] }, true],
  [{ label: ["fiscal"] }, false],
  [{ speaker: ["waller"], label: ["policy"] }, true],
  [{ speaker: ["powell"], label: ["policy"] }, false],
  [{ speaker: ["powell", "j. wall"] }, true],
])("%j of a speech: %j", (filter, expected) => {
  expect(matchesWords(filter, speech)).toBe(expected);
});

test("an event without words belongs to a group that asks for none", () => {
  const silent = { label: null, speaker: null };
  expect([matchesWords({}, silent), matchesWords({ label: ["a"] }, silent)]).toEqual([true, false]);
});
