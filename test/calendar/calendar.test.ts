import { expect, test } from "vitest";
import { makeCalendar } from "../../src/calendar/calendar.ts";
import { makeRelease, releaseId } from "../../src/calendar/release.ts";
import { at } from "../support/series.ts";

const release = (indicator: string, releasedAt: string) => makeRelease({ indicator, releasedAt: at(releasedAt) });

const calendar = makeCalendar(new Map(), [
  release("us-nfp", "2026-02-11T13:30Z"),
  release("us-cpi-yoy", "2026-01-13T13:30Z"),
  release("us-nfp", "2026-01-09T13:30Z"),
  release("us-cpi-mom", "2026-01-13T13:30Z"),
]);

test("releases are in order of instant, then indicator", () => {
  expect(calendar.releases.map(({ id }) => id)).toEqual([
    "us-nfp@2026-01-09T13:30:00Z",
    "us-cpi-mom@2026-01-13T13:30:00Z",
    "us-cpi-yoy@2026-01-13T13:30:00Z",
    "us-nfp@2026-02-11T13:30:00Z",
  ]);
});

test("what isn't given is missing, and the id tells indicator and instant", () => {
  expect(release("us-nfp", "2026-01-09T13:30Z")).toEqual({
    id: releaseId("us-nfp", at("2026-01-09T13:30Z")),
    indicator: "us-nfp",
    referencePeriod: null,
    releasedAt: Date.UTC(2026, 0, 9, 13, 30),
    actual: null,
    consensus: null,
    previous: null,
    label: null,
    speaker: null,
  });
});
