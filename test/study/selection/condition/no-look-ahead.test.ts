import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCalendar } from "../../../../src/calendar/calendar.ts";
import type { SurpriseFilter } from "../../../../src/calendar/surprise-filter.ts";
import type { Release } from "../../../../src/calendar/types.ts";
import type { PriceSeries } from "../../../../src/market/price-series.ts";
import { compileCondition } from "../../../../src/scenario/condition/compile.ts";
import type { Condition } from "../../../../src/study/design/condition/expression.ts";
import type { GroupDesign, SequenceDesign } from "../../../../src/study/design/study-design.ts";
import { selectEvents } from "../../../../src/study/selection/select-events.ts";
import { parseCivilDate } from "../../../../src/time/civil-date.ts";
import type { CivilDate } from "../../../../src/time/types.ts";
import { campaign } from "../../../support/campaign.ts";
import { conditionTexts } from "../../../support/condition-texts.ts";
import { designOf, indicator, newYorkTime, releaseOn, spot, weekdays } from "../../../support/tiny-market.ts";

/**
 * No condition and no sequence sees anything but the release's own figures at or after its instant: whatever becomes of later releases
 * (those of the same instant too) and of prices struck after it, the release is selected or not, for the same reasons, as before.
 */
const first = parseCivilDate("2024-01-01") as CivilDate;
const dates = weekdays("2024-01-01", 60);
const indicators = new Map(["news", "other"].map((id) => [id, indicator(id)]));

const figure = fc.option(
  fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4),
  { nil: null, freq: 20 },
);
const figures = fc.record({ actual: figure, consensus: figure, previous: figure });
const release = fc
  .tuple(fc.constantFrom("news", "other"), fc.integer({ min: 0, max: 70 }), fc.constantFrom(510, 600), figures)
  .map(([id, day, minutes, given]) => {
    const date = (first + day) as CivilDate;
    return releaseOn(date, { indicator: id, releasedAt: newYorkTime(date, minutes), ...given });
  });
const calendar = fc.uniqueArray(release, { selector: ({ id }) => id, minLength: 6, maxLength: 30 });
const closes = fc.array(
  fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 50, max: 150 }) }, { weight: 1, arbitrary: fc.constant(NaN) }),
  {
    minLength: dates.length,
    maxLength: dates.length,
  },
);

const condition = conditionTexts(
  [
    "actual",
    "surprise",
    "surprise_sd",
    "news.actual",
    "other.actual",
    "other.surprise_sd",
    "days_since('other')",
    "days_since('news')",
    "gold.change(3)",
    "gold.drawdown(5)",
    "gold.volatility(2)",
    "gold.close",
    "day",
  ],
  ["gold.above_average(4)"],
).map((text): Condition => {
  const compiled = compileCondition(text);
  if (compiled.condition === null) throw new Error(`${text}: ${compiled.faults[0]?.message}`);
  return compiled.condition;
});
const surprise = fc.oneof(
  { weight: 3, arbitrary: fc.constant<SurpriseFilter>({ kind: "any" }) },
  { weight: 1, arbitrary: fc.constantFrom<SurpriseFilter>({ kind: "above" }, { kind: "below" }) },
  { weight: 1, arbitrary: fc.constant<SurpriseFilter>({ kind: "range", min: 0.5, max: null, unit: "sd" }) },
);
const sequence = fc.record(
  {
    indicators: fc.constantFrom(["other"], ["news"], ["news", "other"]),
    surprise,
    when: condition,
    within: fc.constantFrom<SequenceDesign["within"]>(null, { days: 7 }, { milliseconds: 36 * 3_600_000 }),
    isFirst: fc.boolean(),
  },
  { requiredKeys: ["indicators", "surprise", "within", "isFirst"] },
);
const base = { name: fc.constant("group"), indicators: fc.constantFrom(["news"], ["news", "other"]), surprise };
const group: fc.Arbitrary<GroupDesign> = fc.oneof(
  fc.record({ ...base, when: condition }),
  fc.record({ ...base, after: sequence }),
  fc.record({ ...base, notAfter: sequence }),
  fc.record({ ...base, when: condition, after: sequence, notAfter: sequence }),
);

/** What happens to a release that comes too late to matter: other figures, or it never comes. */
const fate = fc.option(figures, { nil: null });

test("whatever comes at or after a release, but its own figures, it is selected as before", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      group,
      calendar,
      closes,
      fc.nat(),
      fc.array(fate, { minLength: 30, maxLength: 30 }),
      fc.array(release, { maxLength: 5 }),
      closes,
      (design, releases, prices, choice, fates, further, otherPrices) => {
        const candidates = releases.filter((each) => design.indicators.includes(each.indicator));
        const event = candidates[choice % Math.max(1, candidates.length)];
        fc.pre(event !== undefined);
        const isLate = (each: Release) => each.releasedAt >= event.releasedAt && each.id !== event.id;
        const altered = releases.flatMap((each, index): Release[] => {
          const change = isLate(each) ? (fates[index] ?? null) : {};
          return change === null ? [] : [{ ...each, ...change }];
        });
        const kept = new Set(releases.map(({ id }) => id));
        const added = further.filter((each) => isLate(each) && !kept.has(each.id));
        const later = prices.map((close, row) =>
          newYorkTime(dates[row] as CivilDate, 1_020) > event.releasedAt ? (otherPrices[row] ?? NaN) : close,
        );
        const before = stateOf(event, design, releases, prices);
        expect(stateOf(event, design, [...altered, ...unique(added)], later)).toEqual(before);
        const kind = before === null ? "not selected" : (before.exclusion?.reason ?? "selected");
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      },
    ),
    { numRuns: campaign(1_500, 800) },
  );
  expect(["selected", "not selected", "condition-unknown"].filter((kind) => (seen.get(kind) ?? 0) < 100)).toEqual([]);
});

function stateOf(event: Release, design: GroupDesign, releases: readonly Release[], prices: readonly number[]) {
  const gold: PriceSeries = {
    instrument: spot("gold"),
    instants: Float64Array.from(dates, (date) => newYorkTime(date, 1_020)),
    closes: Float64Array.from(prices),
  };
  const data = { calendar: makeCalendar(indicators, releases), series: new Map([["gold", gold]]) };
  return selectEvents(design, designOf(), data).find(({ release: { id } }) => id === event.id) ?? null;
}

function unique(releases: readonly Release[]): Release[] {
  return [...new Map(releases.map((each) => [each.id, each])).values()];
}
