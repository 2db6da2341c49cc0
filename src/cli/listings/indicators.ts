import { countPublished, publishedReleases } from "../../calendar/published.ts";
import type { Indicator, Release } from "../../calendar/types.ts";
import { loadCatalog } from "../../pipeline/loading/catalog.ts";
import type { LoadOptions } from "../../pipeline/types.ts";
import type { Listing } from "../../report/text/listing.ts";
import { formatInstant } from "../../time/instant.ts";

/** Indicators that a scenario can name, with what the calendar holds of each. */
export async function indicatorListing(loading: LoadOptions): Promise<Listing> {
  const { indicators, calendar } = await loadCatalog(loading);
  const byIndicator = new Map<string, Release[]>([...indicators.keys()].map((id) => [id, []]));
  for (const release of calendar.releases) byIndicator.get(release.indicator)?.push(release);
  const known = [...indicators.values()].map((indicator) => coverage(indicator, byIndicator.get(indicator.id) ?? []));
  return {
    name: "indicators",
    title: "Indicators",
    note: "last: the last with its figure; releases: those with figures, or all of what has none by nature; surprises: with both an actual and a consensus figure; minor: not meant where a scenario speaks of any release",
    columns: [
      { title: "id", align: "left" },
      { title: "first", align: "left" },
      { title: "last", align: "left" },
      { title: "releases", align: "right" },
      { title: "surprises", align: "right" },
    ],
    rows: known.map(({ id, first, last, count, surprises }) => [
      id,
      first?.slice(0, 10) ?? "",
      last?.slice(0, 10) ?? "",
      String(count),
      String(surprises),
    ]),
    under: known.map(({ name, unit, importance, coming }) =>
      [
        unit === "" ? name : `${name} (${unit})`,
        ...(importance === "minor" ? ["minor"] : []),
        ...(coming === null ? [] : [`announced to ${coming.slice(0, 10)}`]),
      ].join(", "),
    ),
    records: known,
  };
}

function coverage(indicator: Indicator, all: readonly Release[]) {
  const releases = publishedReleases(all);
  const [first, last] = [releases[0], releases.at(-1)];
  const coming = all.length > releases.length ? all.at(-1) : undefined;
  return {
    ...indicator,
    first: first === undefined ? null : formatInstant(first.releasedAt),
    last: last === undefined ? null : formatInstant(last.releasedAt),
    coming: coming === undefined ? null : formatInstant(coming.releasedAt),
    count: countPublished(all),
    surprises: releases.filter(({ actual, consensus }) => actual !== null && consensus !== null).length,
  };
}
