import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { findPriceEvents } from "../../src/market/price-event.ts";
import { findPriceEventKind, priceEventKinds } from "../../src/market/price-events/index.ts";
import type { PriceEventKind } from "../../src/market/price-event.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import { readDataFolders } from "../../src/sources/data-folder.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { readPriceSeries } from "../../src/sources/price-csv.ts";
import { localTimeText } from "../../src/time/zone-clock.ts";
import { instrumentWith } from "../support/series.ts";
import { floats } from "../support/numbers.ts";

type Options = Readonly<Record<string, number | string>>;

interface Row {
  readonly metal: string;
  readonly kind: string;
  readonly options: Options;
  readonly quiet: number;
  readonly events: readonly [string, number][];
}

const { rows } = JSON.parse(readFileSync(new URL("../reference/price-events.json", import.meta.url), "utf8")) as {
  rows: Row[];
};
const kindNamed = (kind: string) => findPriceEventKind(kind) as PriceEventKind;

describe("on the shipped prices, events are those that numpy finds", () => {
  const series = new Map<string, PriceSeries>();
  beforeAll(async () => {
    const { instruments } = await readDataFolders(diskIo("/"), [shippedData]);
    const read = await Promise.all([...instruments.values()].map((entry) => readPriceSeries(diskIo("/"), entry)));
    for (const { series: prices } of read) series.set(prices.instrument.id, prices);
  });

  test.each(rows)("$metal $kind $options, quiet $quiet", ({ metal, kind, options, quiet, events }) => {
    const { events: found } = findPriceEvents(kindNamed(kind), series.get(metal) as PriceSeries, options, quiet);
    const dates = found.map(({ observedAt }) => localTimeText(observedAt, "America/New_York"));
    expect(dates).toEqual(events.map(([date]) => `${date} 17:00`));
    for (const [index, [date, figure]] of events.entries()) {
      expect(found[index]?.figure).toBeNear(figure, `${kind} of ${date}`, 1e-9);
    }
  });

  test("every kind has a case", () => {
    expect([...new Set(rows.map(({ kind }) => kind))].toSorted()).toEqual(
      priceEventKinds.map(({ kind }) => kind).toSorted(),
    );
  });
});

const hour = 3_600_000;
/** Hourly closes; `hours` says when, so that a jump of more than three is a hole. */
function hourly(closes: readonly number[], hours: readonly number[] = closes.map((_, index) => index)): PriceSeries {
  const instrument = instrumentWith({ kind: "bars", minutes: 60, stamp: "close", zone: null });
  return { instrument, instants: Float64Array.from(hours, (at) => at * hour), closes: floats(closes) };
}
const hoursOf = (kind: string, series: PriceSeries, options: Options, quiet = 0) =>
  findPriceEvents(kindNamed(kind), series, options, quiet).events.map(({ observedAt }) => observedAt / hour);

describe("records", () => {
  const up = { direction: "up", minimum: 2 };
  test("need their minimum of closes before them, and an equal close is none", () => {
    expect(hoursOf("record", hourly([1, 2, 3, 3, 4]), up)).toEqual([2, 4]);
    expect(hoursOf("record", hourly([3, 2, 1, 2, 1, 0.5]), { direction: "down", minimum: 2 })).toEqual([2, 5]);
  });

  test("a missing close is neither a record nor counted", () => {
    expect(hoursOf("record", hourly([1, NaN, 2, NaN, 3]), up)).toEqual([4]);
  });

  test("a run is one event; the early part of a run, which cannot be an event, keeps the rest of it from being one", () => {
    expect(hoursOf("record", hourly([1, 2, 3, 4, 3, 3, 5, 6]), up, 2)).toEqual([6]);
    expect(hoursOf("record", hourly([1, 2, 3, 4, 3, 3, 5, 6]), up, 3)).toEqual([]);
  });
});

describe("highs and lows of N observations", () => {
  test("need as many before them", () => {
    expect(hoursOf("high", hourly([1, 2, 3, 2, 2, 2.5]), { over: 2 })).toEqual([2, 5]);
    expect(hoursOf("low", hourly([3, 2, 1, 2, 2, 1.5]), { over: 2 })).toEqual([2, 5]);
  });

  test("pass over a missing close, but need half of them", () => {
    expect(hoursOf("high", hourly([1, 2, NaN, NaN, 3]), { over: 4 })).toEqual([4]);
    expect(hoursOf("high", hourly([1, NaN, NaN, NaN, 3]), { over: 4 })).toEqual([]);
  });
});

describe("what needs neighbouring closes", () => {
  const through = { level: 80, direction: "either" };
  test("touching a level is not going through it; leaving it on the other side is", () => {
    expect(hoursOf("level", hourly([79, 80, 81, 80, 80, 79]), through)).toEqual([2, 5]);
  });

  test("no level is passed and no move made across a hole or a missing close", () => {
    expect(hoursOf("level", hourly([79, 81], [0, 4]), through)).toEqual([]);
    expect(hoursOf("level", hourly([79, 81], [0, 3]), through)).toEqual([3]);
    expect(hoursOf("level", hourly([79, NaN, 81]), through)).toEqual([]);
    const rise = { over: 2, at_least: 0.1, direction: "up" };
    expect(hoursOf("move", hourly([100, 105, 110]), rise)).toEqual([2]);
    expect(hoursOf("move", hourly([100, 105, 110], [0, 1, 9]), rise)).toEqual([]);
    expect(hoursOf("move", hourly([100, NaN, 110]), rise)).toEqual([]);
  });

  test("volatility after prices that did not move is no multiple of anything", () => {
    const options = { over: 2, against: 3, times: 1 };
    expect(hoursOf("volatility", hourly([1, 1, 1, 1, 2, 1]), options)).toEqual([]);
    expect(hoursOf("volatility", hourly([1, 1.1, 1, 1.1, 2, 1, 2]), options)).toEqual([4, 5, 6]);
  });
});

describe("events are known from the first observation that could make one", () => {
  const long = [1, 1, NaN, 1, 2, 1, 2, 1];
  test.each([
    ["record", { direction: "up", minimum: 3 }, 4],
    ["high", { over: 3 }, 3],
    ["low", { over: 3 }, 3],
    ["level", { level: 80, direction: "up" }, 1],
    ["move", { over: 2, at_least: 9, direction: "up" }, 2],
    // Of the two returns before the last two, one is enough to compare with: that at 4, beside the one at 1.
    ["volatility", { over: 2, against: 2, times: 9 }, 7],
  ] as const)("%s", (kind, options, at) => {
    const { events, knownFrom } = findPriceEvents(kindNamed(kind), hourly(long), options, 0);
    expect(knownFrom).toBe(at * hour);
    expect(events.every(({ observedAt }) => observedAt >= at * hour)).toBe(true);
    expect(findPriceEvents(kindNamed(kind), hourly([1]), options, 0)).toEqual({ events: [], knownFrom: null });
  });
});

describe("nothing looks ahead", () => {
  const kinds: readonly [string, Options][] = [
    ["record", { direction: "up", minimum: 5 }],
    ["high", { over: 4 }],
    ["low", { over: 4 }],
    ["level", { level: 100, direction: "either" }],
    ["move", { over: 3, at_least: 0.03, direction: "either" }],
    ["volatility", { over: 3, against: 6, times: 1.2 }],
  ];
  const close = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 90, max: 110 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const step = fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(7) });
  const observations = fc.array(fc.tuple(close, step), { minLength: 2, maxLength: 60 });

  test.each(kinds)("%s up to an observation stays the same whatever comes later", (kind, options) => {
    let events = 0;
    fc.assert(
      fc.property(
        observations,
        observations,
        fc.nat(),
        fc.integer({ min: 0, max: 4 }),
        (past, future, choice, quiet) => {
          const cut = 1 + (choice % past.length);
          const seriesOf = (pairs: readonly (readonly [number, number])[]) => {
            let at = 0;
            return hourly(
              pairs.map(([price]) => price),
              pairs.map(([, wait]) => (at += wait)),
            );
          };
          const known = seriesOf(past.slice(0, cut));
          const until = known.instants.at(-1) as number;
          const before = findPriceEvents(kindNamed(kind), known, options, quiet);
          events += before.events.length;
          for (const later of [past, [...past.slice(0, cut), ...future]]) {
            const all = findPriceEvents(kindNamed(kind), seriesOf(later), options, quiet);
            expect(all.events.filter(({ observedAt }) => observedAt <= until)).toEqual(before.events);
            expect(all.knownFrom !== null && all.knownFrom <= until ? all.knownFrom : null).toBe(before.knownFrom);
          }
        },
      ),
    );
    expect(events, "the property is not empty").toBeGreaterThan(0);
  });

  test("every kind is among them", () => {
    expect(kinds.map(([kind]) => kind).toSorted()).toEqual(priceEventKinds.map(({ kind }) => kind).toSorted());
  });
});
