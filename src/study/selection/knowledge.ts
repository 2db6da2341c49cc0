import type { MeasuredRelease } from "../../calendar/measured-release.ts";
import { invariant } from "../../errors.ts";
import { countLeading } from "../../kernels/sorted.ts";
import type { Instant } from "../../time/types.ts";
import { civilDateIn } from "../../time/zone-clock.ts";
import { type ConditionInput, dateParts, figures, measureNamed, type StudyData } from "../design/index.ts";
import { type KnownEnd, knownEnds } from "./known-closes.ts";
import { measureReleases, type Period } from "./measure-releases.ts";

/** What an input showed at a release. */
export interface Reading {
  /** Null where it was not known. */
  readonly value: number | boolean | null;
  /** When it became known: the earlier release, the last close. Null for the release's own figures and date. */
  readonly knownAt: Instant | null;
}

/** What was known at a release. */
export interface Knowledge {
  /** Every release of an indicator with its surprise, in order of instant. */
  releasesOf(indicator: string): readonly MeasuredRelease[];
  read(input: ConditionInput, event: MeasuredRelease): Reading;
}

const unknown: Reading = { value: null, knownAt: null };

/**
 * What was known at each release: its own figures, the figures of other releases strictly before its instant (of the same report too:
 * what comes out together is not known before), and prices struck at or before it. Nothing else is ever read.
 */
export function knowledgeOf(design: Period, { calendar, series }: StudyData): Knowledge {
  const releasesOf = remember((indicator: string) => measureReleases(indicator, design, calendar));
  const endOf = remember((id: string) => {
    const prices = series.get(id);
    invariant(prices !== undefined, `no prices were loaded for ${id}`);
    return { end: knownEnds(prices), change: prices.instrument.change };
  });
  const lastBefore = (indicator: string, at: Instant): MeasuredRelease | undefined => {
    const releases = releasesOf(indicator);
    return releases[countLeading(releases.length, (index) => (releases[index]?.release.releasedAt ?? NaN) < at) - 1];
  };
  return {
    releasesOf,
    read(input, event) {
      const { indicator: own, releasedAt } = event.release;
      const dateOf = (instant: Instant) => civilDateIn(instant, calendar.indicators.get(own)?.zone ?? "UTC");
      switch (input.kind) {
        case "own":
          return { value: figures[input.figure].of(event), knownAt: null };
        case "date":
          return { value: dateParts[input.part].of(dateOf(releasedAt)), knownAt: null };
        case "series": {
          const { end, change } = endOf(input.series);
          return measured(input, end(releasedAt), change);
        }
        case "latest":
        case "days-since": {
          const last = lastBefore(input.indicator, releasedAt);
          if (last === undefined) return unknown;
          const { releasedAt: knownAt } = last.release;
          const value = input.kind === "latest" ? figures[input.figure].of(last) : dateOf(releasedAt) - dateOf(knownAt);
          return { value, knownAt };
        }
      }
    },
  };
}

function measured(
  { measure, observations }: Extract<ConditionInput, { kind: "series" }>,
  end: KnownEnd | null,
  change: "log" | "difference",
): Reading {
  if (end === null) return unknown;
  const { needs, of } = measureNamed(measure);
  const closes = end.closes(needs(observations));
  return { value: closes === null ? null : of({ closes, change }), knownAt: end.struckAt };
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
