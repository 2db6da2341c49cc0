import { countLeading } from "../../kernels/sorted.ts";
import { lastAtOrBefore } from "../../market/day-zero.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import type { Instant } from "../../time/types.ts";
import type { StudyData } from "../design/index.ts";

/**
 * What was known when an instant began: releases published before it, and prices struck at it or before. A price struck at the very
 * instant is the close of the time that ends there, as day 0 has it too.
 */
export function knownBefore({ calendar, series }: StudyData, instant: Instant): StudyData {
  const { releases } = calendar;
  const published = countLeading(releases.length, (index) => (releases[index]?.releasedAt ?? Infinity) < instant);
  return {
    calendar: { ...calendar, releases: releases.slice(0, published) },
    series: new Map([...series].map(([id, prices]) => [id, pricesUntil(prices, instant)])),
  };
}

function pricesUntil(series: PriceSeries, instant: Instant): PriceSeries {
  const count = lastAtOrBefore(instant, series) + 1;
  return { ...series, instants: series.instants.subarray(0, count), closes: series.closes.subarray(0, count) };
}
