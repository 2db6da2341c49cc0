import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/pipeline/plain/question.ts";
import { studyOf } from "../../../src/pipeline/plain/study-of.ts";
import type { PlainData } from "../../../src/sources/plain/plain-data.ts";
import { diagnosticsOf } from "../../support/diagnostics.ts";
import { tradingDays } from "../small-data.ts";
import { closes, data, gold, question } from "./tiny-question.ts";

const { releases } = data;

describe("refuses, and says where", () => {
  // What a program without types can do.
  const refused = (asked: unknown, given: unknown = data) =>
    diagnosticsOf(() => studyOf(asked as Question, given as PlainData)).map(({ path, message, hint }) =>
      [path ?? "-", message, hint ?? "-"].join(" | "),
    );
  const withGold = (over: object) => ({ releases, prices: { gold: { ...gold, ...over } } });
  const changed = (list: readonly unknown[], index: number, value: unknown) => list.with(index, value);

  test.each<[string, () => string[], (string | RegExp)[]]>([
    [
      "an unknown key",
      () => refused({ ...question, windows: {} }),
      [/^windows \| unknown key "windows" \| did you mean "window"\?/],
    ],
    [
      "an unknown metal",
      () => refused({ ...question, metals: ["glod"] }),
      ['metals[0] | unknown metal "glod" | did you mean "gold"? allowed: gold'],
    ],
    ["an unknown model", () => refused({ ...question, model: "maket" }), [/^model \| .* \| did you mean "market"\?/]],
    [
      "an unknown indicator",
      () => refused({ ...question, events: { release: "cpo" } }),
      ['events.release | unknown indicator "cpo" | did you mean "cpi"? allowed: cpi'],
    ],
    [
      "a condition that cannot be read, at its key",
      () => refused({ ...question, events: { release: "cpi", when: "cpi.actul > 1" } }),
      [/^events\.when \| /],
    ],
    [
      "keys of files",
      () => refused({ ...question, calendar: "c.csv" }),
      [/^calendar \| a question has no key "calendar" \| give releases, prices and indicators as the data/],
    ],
    [
      "a Date where text is meant",
      () => refused({ ...question, from: new Date(0) }),
      [/^from \| "from" is an object of class Date \| write text/],
    ],
    ["a question that is none", () => refused(null), [/missing key "metals"/, /no events are asked for/]],
    ["no data", () => refused(question, null), [/^- \| there are no data to study/]],
    [
      "mistakes of the question and of the data together",
      () => refused({ ...question, adjust: "hol" }, { ...data, prices: { gold: { ...gold, clos: 1 } } }),
      [/^adjust \| /, /^prices\.gold\.clos \| unknown key "clos" in "prices\.gold" \| did you mean "close"\?/],
    ],
    [
      "a release of what is not among the indicators",
      () => refused(question, { ...data, indicators: { ism: {} } }),
      [/^releases\[0\]\.indicator \| unknown indicator "cpi"/, /^releases\[1\]/, /^releases\[2\]/],
    ],
    [
      "a misspelt key of a release",
      () => refused(question, { ...data, releases: [{ ...releases[0], consensu: 1 }] }),
      [/^releases\[0\]\.consensu \| unknown key "consensu" in "releases\[0\]" \| did you mean "consensus"\?/],
    ],
    [
      "figures that are text",
      () => refused(question, { ...data, releases: [{ ...releases[0], actual: "0,3" }] }),
      ['releases[0].actual | "releases[0].actual" is the text "0,3"; expected a number | -'],
    ],
    [
      "an instant without its zone",
      () => refused(question, { ...data, releases: [{ ...releases[0], releasedAt: "2025-10-15 08:30" }] }),
      [/^releases\[0\]\.releasedAt \| "2025-10-15 08:30" does not say its zone \| add Z/],
    ],
    [
      "a Date that is none",
      () => refused(question, { ...data, releases: [{ ...releases[0], releasedAt: new Date("x") }] }),
      [/^releases\[0\]\.releasedAt \| .* is an invalid Date; expected text/],
    ],
    [
      "the same release twice",
      () => refused(question, { ...data, releases: [...releases, releases[1]] }),
      [/^releases\[3\]\.indicator \| "cpi@2025-11-13T13:30:00Z" stands here and on releases\[1\]/],
    ],
    [
      "prices that are not ascending",
      () => refused(question, withGold({ dates: changed(tradingDays, 5, "2025-06-03") })),
      [/^prices\.gold\.dates\[5\] \| earlier than prices\.gold\.dates\[4\] \| sort the rows by time, oldest first/],
    ],
    [
      "a date twice",
      () => refused(question, withGold({ dates: changed(tradingDays, 5, tradingDays[4]) })),
      [/^prices\.gold\.dates\[5\] \| the same time as prices\.gold\.dates\[4\]/],
    ],
    [
      "what is no date",
      () => refused(question, withGold({ dates: changed(tradingDays, 0, "02.06.2025") })),
      [/^prices\.gold\.dates\[0\] \| "02\.06\.2025" is not a date/],
    ],
    [
      "a price of zero or less, and one without end",
      () => refused(question, withGold({ closes: closes.with(2, 0).with(3, -1).with(4, Infinity) })),
      [
        /^prices\.gold\.closes\[2\] \| the close is 0/,
        /^prices\.gold\.closes\[3\] \| the close is -1/,
        /^prices\.gold\.closes\[4\] \| "Infinity" is not a number/,
      ],
    ],
    [
      "nothing but missing prices",
      () => refused(question, withGold({ closes: closes.map(() => null) })),
      [/^prices\.gold \| .*holds no price/],
    ],
    [
      "fewer closes than dates",
      () => refused(question, withGold({ closes: closes.slice(1) })),
      [/^prices\.gold \| there are 200 dates and 199 closes/],
    ],
    [
      "no clock",
      () => refused(question, withGold({ close: undefined })),
      [/^prices\.gold \| an instrument has either "close" .* or "bars"/],
    ],
    [
      "no times",
      () => refused(question, withGold({ dates: undefined })),
      [/^prices\.gold \| prices have either "dates" or "instants"/],
    ],
    [
      "dates of bars",
      () => refused(question, withGold({ close: undefined, bars: { length: "5m", stamp: "open" } })),
      [/^prices\.gold\.dates \| bars have instants, not dates/],
    ],
    [
      "a zone that does not exist",
      () => refused(question, withGold({ close: { time: "17:00", zone: "America/New_Yrok" } })),
      [/^prices\.gold\.close\.zone \| there is no time zone "America\/New_Yrok" \| did you mean "America\/New_York"\?/],
    ],
    [
      "a question of which nothing is left, without a command for files",
      () => refused({ ...question, estimation: { length: 190, minimum: 150 } }),
      [
        /^- \| no event of "study" can be studied: all 3 are excluded \(3 estimation-too-short\) \| ask for less in `estimation`[^;]*$/,
      ],
    ],
  ])("%s", (_, told, expected) => {
    const found = told();
    expect(found).toHaveLength(expected.length);
    for (const [index, want] of expected.entries()) {
      if (typeof want === "string") expect(found[index]).toBe(want);
      else expect(found[index]).toMatch(want);
    }
  });

  test("the error itself has the places and remedies, for whoever does not catch it", () => {
    expect(() => studyOf({ ...question, metals: "glod" }, data)).toThrow(
      'metals: unknown metal "glod" (did you mean "gold"? allowed: gold)',
    );
  });

  test("objects that hold themselves, and keys that would change what an object is", () => {
    const self: Record<string, unknown> = {};
    self["events"] = self;
    expect(refused({ ...question, events: self })[0]).toContain("more than 100 levels deep");
    expect(refused(JSON.parse('{ "metals": "gold", "groups": { "__proto__": { "release": "cpi" } } }'))).toEqual([
      'groups | "__proto__" cannot be used as a key | use another name',
    ]);
  });
});
