import { type Coverage, coverage } from "../../market/coverage.ts";
import type { Instrument, ObservationClock } from "../../market/instrument.ts";
import { observationDate } from "../../market/observation-date.ts";
import { loadCatalog, loadSeries } from "../../pipeline/loading/catalog.ts";
import type { LoadOptions } from "../../pipeline/types.ts";
import type { Listing } from "../../report/text/listing.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { formatInstant } from "../../time/instant.ts";
import type { Instant } from "../../time/types.ts";

/** Price series that a scenario can name as metals or as benchmarks, with what they cover. */
export async function instrumentListing(topic: "metals" | "benchmarks", loading: LoadOptions): Promise<Listing> {
  const catalog = await loadCatalog(loading, () => false);
  const entries = [...catalog.instruments.values()].filter(({ instrument }) => `${instrument.role}s` === topic);
  const known = await Promise.all(
    entries.map(async (entry) => ({
      instrument: entry.instrument,
      covers: coverage((await loadSeries(loading, entry)).series),
    })),
  );
  return {
    name: topic,
    title: topic === "metals" ? "Metals" : "Benchmarks",
    note: "",
    columns: [
      { title: "id", align: "left" },
      { title: "first", align: "left" },
      { title: "last", align: "left" },
      { title: "prices", align: "right" },
      { title: "holes", align: "right" },
      { title: "struck", align: "left" },
    ],
    rows: known.map(({ instrument, covers }) => [
      instrument.id,
      dayText(instrument, covers.first),
      dayText(instrument, covers.last),
      String(covers.count),
      String(covers.holes.length),
      clockText(instrument.clock),
    ]),
    under: known.map(({ instrument }) => `${instrument.name} (${instrument.unit})`),
    records: known.map(({ instrument, covers }) => record(instrument, covers)),
  };
}

function record(instrument: Instrument, { first, last, count, holes }: Coverage): object {
  return {
    ...instrument,
    first: first === null ? null : formatInstant(first),
    last: last === null ? null : formatInstant(last),
    count,
    holes: holes.map(({ from, to }) => ({ from: formatInstant(from), to: formatInstant(to) })),
  };
}

/** The date that an observation belongs to: a close at midnight is of the day it ends. */
function dayText(instrument: Instrument, instant: Instant | null): string {
  return instant === null ? "" : formatCivilDate(observationDate(instrument, instant));
}

function clockText(clock: ObservationClock): string {
  if (clock.kind === "bars") return `${clock.minutes} min bars`;
  return `${clock.time} ${clock.zone.slice(clock.zone.lastIndexOf("/") + 1).replaceAll("_", " ")}`;
}
