import { expect, test } from "vitest";
import { regressorsOf } from "../../../src/study/response/regressors.ts";
import type { CivilDate, Instant } from "../../../src/time/types.ts";
import { responseEvent } from "../../support/response-sample.ts";
import { sampleResponseDesign } from "../../support/sample-response.ts";
import { calendarOf, designOf, newYorkTime, releaseOn, weekdays } from "../../support/tiny-market.ts";

const dates = weekdays("2024-01-01", 4);

/** The core figure's standardized surprise for a release at 08:30:00, the core figure coming out so many seconds later. */
function coreNews(seconds: number): number | null {
  const core = dates.map((date, index) => {
    const releasedAt = (newYorkTime(date, 8 * 60 + 30) + seconds * 1_000) as Instant;
    return releaseOn(date, { indicator: "core", releasedAt, consensus: 0, actual: [1, 3, 2, 4][index] ?? NaN });
  });
  const own = releaseOn(dates[3] as CivilDate);
  const design = designOf({ response: { ...sampleResponseDesign, with: ["core"] } });
  const [group] = design.groups;
  if (group === undefined || design.response === null) throw new Error("the design has both");
  const [, other] = regressorsOf(group, design.response, design, calendarOf([own, ...core]));
  return other?.newsOf({ ...responseEvent(0, 1), release: own })?.standardized ?? null;
}

test("other news counts that comes out in the release's minute", () => {
  // The surprises before are 1, 3 and 2, whose standard deviation is 1.
  expect([0, 29, 30, 59].map(coreNews)).toEqual([4, 4, 4, 4]);
  expect([-30, -1, 60, 89].map(coreNews)).toEqual([null, null, null, null]);
});
