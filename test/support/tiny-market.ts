import { makeCalendar } from "../../src/calendar/calendar.ts";
import { makeRelease } from "../../src/calendar/release.ts";
import type { Indicator, Release, ReleaseCalendar } from "../../src/calendar/types.ts";
import { normalQuantile } from "../../src/kernels/distributions/distributions.ts";
import { randomFor } from "../../src/kernels/random.ts";
import type { Instrument } from "../../src/market/instrument.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { plainDesign, type StudyDesign } from "../../src/study/design/study-design.ts";
import { parseCivilDate, weekday } from "../../src/time/civil-date.ts";
import type { CivilDate, Instant } from "../../src/time/types.ts";
import { localInstants } from "../../src/time/zone-clock.ts";

const newYork = "America/New_York";

/** An instrument that closes at 17:00 New York. */
export function spot(id: string, over: Partial<Instrument> = {}): Instrument {
  const clock = { kind: "daily", time: "17:00", zone: newYork } as const;
  return { id, name: id, role: "metal", unit: "USD", change: "log", clock, maxGap: 5, source: "made up", ...over };
}

/** Weekdays from a date on. */
export function weekdays(from: string, count: number): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = parseCivilDate(from) as CivilDate; dates.length < count; date = (date + 1) as CivilDate) {
    if (weekday(date) >= 1 && weekday(date) <= 5) dates.push(date);
  }
  return dates;
}

/** The instant of a New York clock time, given in minutes. */
export function newYorkTime(date: CivilDate, minutes: number): Instant {
  return localInstants(date, minutes, newYork)[0] as Instant;
}

/** Daily closes from log returns; the first close is 100 and stands on the first date. */
export function seriesOf(id: string, dates: readonly CivilDate[], returns: ArrayLike<number>): PriceSeries {
  let level = Math.log(100);
  const closes = Float64Array.from(dates, (_, index) => Math.exp((level += index === 0 ? 0 : (returns[index] ?? 0))));
  return { instrument: spot(id), instants: Float64Array.from(dates, (date) => newYorkTime(date, 17 * 60)), closes };
}

/** Seeded standard normal draws. */
export function normals(seed: number, count: number, key = "normals"): Float64Array {
  const random = randomFor(seed, key);
  return Float64Array.from({ length: count }, () => normalQuantile((random.nextUint32() + 0.5) / 2 ** 32));
}

/** An indicator published at 08:30 New York. */
export function indicator(id: string, over: Partial<Indicator> = {}): Indicator {
  return { id, name: id, unit: "percent", report: id, time: "08:30", zone: newYork, ...over };
}

/** A release of an indicator at 08:30 New York on a date. */
export function releaseOn(date: CivilDate, over: Partial<Release> & { indicator?: string } = {}): Release {
  return makeRelease({
    indicator: "news",
    releasedAt: newYorkTime(date, 8 * 60 + 30),
    actual: 0.3,
    consensus: 0.2,
    previous: 0.1,
    ...over,
  });
}

/** A calendar of the given releases; their indicators are made as needed. */
export function calendarOf(releases: readonly Release[], indicators: readonly Indicator[] = []): ReleaseCalendar {
  const known = new Map(indicators.map((one) => [one.id, one]));
  for (const { indicator: id } of releases) if (!known.has(id)) known.set(id, indicator(id));
  return makeCalendar(known, releases);
}

/** A design that studies every release of `news` on `gold` with the mean-adjusted model. */
export function designOf(over: Partial<StudyDesign> = {}): StudyDesign {
  return {
    ...plainDesign,
    name: "tiny",
    metals: ["gold"],
    groups: [{ name: "all", indicators: ["news"], surprise: { kind: "any" } }],
    window: { from: -2, to: 2 },
    tested: [{ from: 0, to: 0 }],
    estimation: { length: 20, gap: 0, minimum: 10 },
    model: { kind: "mean-adjusted", factors: [], asOf: 0 },
    tests: ["csect_t"],
    surpriseScale: { kind: "expanding", minimum: 2 },
    ...over,
  };
}
