import fc from "fast-check";
import { expect, it } from "vitest";
import type { Release, ReleaseCalendar } from "../../../src/calendar/types.ts";
import type { ResponseDesign } from "../../../src/study/design/study-design.ts";
import { holm } from "../../../src/study/inference/multiple-testing/adjusted-p-values.ts";
import { regressorsOf } from "../../../src/study/response/regressors.ts";
import { runStudy } from "../../../src/study/run-study.ts";
import type { Instant } from "../../../src/time/types.ts";
import { floats } from "../../support/numbers.ts";
import {
  calendarOf,
  designOf,
  newYorkTime,
  normals,
  releaseOn,
  seriesOf,
  weekdays,
} from "../../support/tiny-market.ts";

const dates = weekdays("2014-01-02", 1_500);
const every = 25;
const count = 50;
const response: ResponseDesign = {
  kind: "linear",
  of: "car",
  covariance: "hc3",
  with: ["core"],
  revision: true,
  rolling: 12,
};
const z = normals(3, count * 3);
const eventDates = Array.from({ length: count }, (_, index) => dates[60 + index * every] as (typeof dates)[number]);

function periodAt(index: number): string {
  return `${2014 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** A release every 25 weekdays with its core figure in the same minute, and the previous figure revised by z / 5. */
function releasesOf(): Release[] {
  return eventDates.flatMap((date, index) => {
    const shared = { referencePeriod: periodAt(index), consensus: 0 };
    const previous = index === 0 ? 0 : (z[index - 1] ?? 0) + (z[2 * count + index] ?? 0) / 5;
    const core = { ...shared, indicator: "core", actual: (z[count + index] ?? NaN) / 2 };
    return [
      releaseOn(date, { ...shared, actual: z[index] ?? NaN, previous }),
      releaseOn(date, { ...core, releasedAt: (newYorkTime(date, 8 * 60 + 30) + 20_000) as Instant }),
    ];
  });
}

const calendar = calendarOf(releasesOf());
const drift = normals(4, dates.length);
const returns = Float64Array.from(dates, (date, at) => {
  const index = eventDates.indexOf(date);
  return (drift[at] ?? NaN) / 500 + (index === -1 ? 0 : -0.02 * (z[index] ?? NaN) + 0.01 * (z[count + index] ?? NaN));
});
const data = { calendar, series: new Map([["gold", seriesOf("gold", dates, returns)]]) };
const tested = [
  { from: 0, to: 0 },
  { from: 0, to: 2 },
];

it("finds the responses that made the prices, in the scenario's order, and counts who lacks the news", () => {
  const { responses, cells } = runStudy(designOf({ response, tested }), data);
  expect(responses.map(({ window }) => window)).toEqual(tested);
  const [first] = responses;
  expect(first?.terms.map(({ term }) => term)).toEqual(["intercept", "surprise", "core", "revision"]);
  // Two surprises make a scale; a revision needs a figure before it, and three of them a scale.
  expect([...(first?.leftOut ?? [])]).toEqual([
    ["surprise", 2],
    ["revision", 1],
  ]);
  expect(first?.n).toBe((cells[0]?.included.length ?? NaN) - 3);
  const [, own, core, revision] = first?.terms ?? [];
  // A standard deviation is about 1 of the surprise and 0.5 of the core figure's, which moves prices by twice its own size.
  expect(own?.estimate).toBeCloseTo(-0.02, 2);
  expect(core?.estimate).toBeCloseTo(0.01, 2);
  expect([own?.pAdjusted, core?.pAdjusted].every((p) => (p ?? NaN) < 0.001)).toBe(true);
  expect(revision?.pValue).toBeGreaterThan(0.05);
  for (const [term, size] of [
    [own, 1],
    [core, 0.5],
    [revision, 0.2],
  ] as const) {
    expect(term?.scale).toBeNear(size, `scale of ${term?.term}`, 0.3);
  }
});

it("adjusts over every slope of the run and leaves the constant alone", () => {
  const { responses } = runStudy(designOf({ response, tested }), data);
  const slopes = responses.flatMap(({ terms }) => terms.slice(1));
  expect(slopes.map(({ pAdjusted }) => pAdjusted)).toEqual([...holm(floats(slopes.map(({ pValue }) => pValue)))]);
  expect(responses.map(({ terms }) => terms[0]?.pAdjusted)).toEqual([NaN, NaN]);
});

it("raw returns under the raw model are the CARs; sizes are explained by sizes", () => {
  const raw = { model: { kind: "raw", factors: [], asOf: 0 }, tested };
  const termsOf = (of: string) =>
    runStudy(designOf({ ...raw, response: { ...response, of } }), data).responses.map(({ terms }) => terms);
  expect(termsOf("return")).toEqual(termsOf("car"));
  const [sizes] = termsOf("absolute-car");
  expect(sizes?.[1]?.estimate).toBeGreaterThan(0);
});

it("gives nothing unless asked, and the same draws however many groups there are", () => {
  expect(runStudy(designOf(), data).responses).toEqual([]);
  const [group] = designOf().groups;
  if (group === undefined) throw new Error("a design has a group");
  const two = designOf({ response, groups: [{ ...group, name: "other" }, group] });
  const alone = runStudy(designOf({ response }), data).responses[0]?.stability;
  expect(runStudy(two, data).responses[1]?.stability).toEqual(alone);
});

it("no news of an event depends on what came out after it", () => {
  const changes = fc.array(fc.tuple(fc.nat(2 * count - 1), fc.integer({ min: -90, max: 90 })), { maxLength: 20 });
  const newsBy = (of: ReleaseCalendar, end: Instant) => {
    const design = designOf({ response });
    const [group] = design.groups;
    if (group === undefined) throw new Error("a design has a group");
    const regressors = regressorsOf(group, response, design, of).filter(({ isOwnSurprise }) => !isOwnSurprise);
    const { cells } = runStudy({ ...design, response: null }, { ...data, calendar: of });
    const before = (cells[0]?.events ?? []).filter(({ release }) => release.releasedAt <= end);
    return before.map((event) => [event.surpriseSd, ...regressors.map(({ newsOf }) => newsOf(event))]);
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: count - 1 }), changes, (index, changed) => {
      // The core figure comes out 20 seconds after the event's own, in its minute.
      const end = (newYorkTime(eventDates[index] as (typeof eventDates)[number], 8 * 60 + 30) + 20_000) as Instant;
      const releases = calendar.releases.map((release, at) => {
        const change = changed.find(([where]) => where === at);
        if (change === undefined || release.releasedAt <= end) return release;
        return { ...release, actual: change[1], consensus: -change[1], previous: change[1] / 3 };
      });
      expect(newsBy(calendarOf(releases), end)).toEqual(newsBy(calendar, end));
    }),
    { numRuns: 25 },
  );
});
