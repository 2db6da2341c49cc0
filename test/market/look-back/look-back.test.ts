import { beforeAll, expect, test } from "vitest";
import { lookBack } from "../../../src/market/look-back/look-back.ts";
import { spanPath } from "../../../src/market/look-back/path.ts";
import type { PriceSeries } from "../../../src/market/price-series.ts";
import { loadMetals } from "../../../src/pipeline/loading/load-metals.ts";
import { diskIo, shippedData } from "../../../src/sources/disk.ts";
import { formatCivilDate } from "../../../src/time/civil-date.ts";
import { readJson } from "../../support/numbers.ts";
import { dailySeries, date } from "../../support/series.ts";

type Look = Readonly<Record<string, string | number | null>>;
const looks = readJson("look-back.json") as readonly Look[];
let series: ReadonlyMap<string, PriceSeries>;

beforeAll(async () => {
  ({ series } = await loadMetals(null, { io: diskIo("/"), dataFolders: [shippedData] }));
});

const factsOf = (metal: string, from: string, to: string) => {
  const prices = series.get(metal) as PriceSeries;
  return lookBack(prices, { from: date(from), to: date(to) }).facts;
};

test.each(looks)("$metal from $from to $to, as R has it", (expected) => {
  const facts = factsOf(String(expected["metal"]), String(expected["from"]), String(expected["to"]));
  if (facts === null) throw new Error("R has closes for it");
  const numbers = {
    sessions: facts.sessions,
    from_close: facts.from.close,
    to_close: facts.to.close,
    return: facts.return,
    year_return: facts.yearReturn,
    twelve_month_return: facts.twelveMonthReturn,
    high_close: facts.high.close,
    low_close: facts.low.close,
    drawdown: facts.drawdown,
    max_drawdown: facts.maxDrawdown,
    record_close: facts.record.close,
    records_set: facts.recordsSet,
    from_record: facts.fromRecord,
  };
  for (const [name, value] of Object.entries(numbers)) {
    expect(value).toBeNear(expected[name] as number | null, name, 1e-9, 1e-12);
  }
  const days = {
    from_date: facts.from,
    to_date: facts.to,
    high_date: facts.high,
    low_date: facts.low,
    max_drawdown_to: facts.maxDrawdownTo,
    record_date: facts.record,
  };
  for (const [name, close] of Object.entries(days)) expect(formatCivilDate(close.date), name).toBe(expected[name]);
});

test("every span of R's that has closes is there, and no other", () => {
  expect(looks.length).toBe(21);
  expect(factsOf("palladium", "2020-01-01", "2026-04-20")).toBeNull();
  expect(factsOf("silver", "2013-04-10", "2013-04-20")).not.toBeNull();
});

test("the second week of January 2026, as it was told: silver +7.15 dollars, gold +176.5", () => {
  expect(factsOf("silver", "2026-01-02", "2026-01-09")?.change).toBe(7.154);
  expect(factsOf("gold", "2026-01-02", "2026-01-09")?.change).toBe(176.52);
});

test("a span in the hole of silver has no facts and names the date without a close", () => {
  const silver = series.get("silver") as PriceSeries;
  const look = lookBack(silver, { from: date("2018-02-28"), to: date("2018-03-12") });
  expect([look.facts, look.missing]).toEqual([null, date("2018-03-12")]);
});

test("a span without a close of its own after its first has no facts, though no date lacks one", () => {
  const spot = dailySeries("17:00", "America/New_York", ["2026-01-02", "2026-01-05"]);
  const look = lookBack(spot, { from: date("2026-01-02"), to: date("2026-01-04") });
  expect([look.facts, look.missing]).toEqual([null, null]);
});

test("a path adds up to the span, and has no return across a hole or for a missing close", () => {
  const silver = series.get("silver") as PriceSeries;
  const { facts } = lookBack(silver, { from: date("2018-02-26"), to: date("2018-03-21") });
  if (facts === null) throw new Error("silver has closes at both ends");
  const path = spanPath(silver, facts);
  expect(path).toHaveLength(facts.sessions + 1);
  expect(path.at(-1)?.cumulative).toBeNear(facts.return, "cumulative", 1e-12);
  expect(path.at(-1)?.gain).toBe(facts.change);
  expect(path.at(-1)?.fromRecord).toBeNear(facts.fromRecord, "from record", 1e-12);
  // The first, whose close before lies outside the span, and the one across the hole of March 2018.
  expect(path.filter((step) => Number.isNaN(step.return))).toHaveLength(2);
});
