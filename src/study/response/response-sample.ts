import { mean } from "../../kernels/moments.ts";
import type { StudyEvent } from "../normal-returns/index.ts";
import type { ResponseOutcome } from "./outcomes.ts";
import type { News, Regressor } from "./regressor.ts";
import type { Contrast, ResponseKind } from "./response-kind.ts";

/** A column of the regression. */
export interface Term {
  readonly name: string;
  /** One value per event, in standard deviations; 1 for the constant. */
  readonly values: Float64Array;
}

/** The events that a response regression rests on, in order of release. */
export interface ResponseSample {
  readonly events: readonly StudyEvent[];
  /** What is explained. */
  readonly y: Float64Array;
  /** The constant first. */
  readonly terms: readonly Term[];
  /** Differences of terms that are tested beside them. */
  readonly contrasts: readonly Contrast[];
  /** The events' own surprises, as they enter. */
  readonly surprise: Float64Array;
}

/** A sample, and what it was made of. */
export interface DrawnSample {
  readonly sample: ResponseSample;
  /** Events left out, by the news that they lack: the first of the regressors' that is missing. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Mean over the events of the standard deviation that each term's news is divided by, in its own unit; NaN for the constant. */
  readonly scales: readonly number[];
}

/** The name of the constant's term. */
export const constantTerm = "intercept";

/** The events with a value to explain and all of the news to explain it by. */
export function drawSample(
  included: readonly StudyEvent[],
  values: Float64Array,
  regressors: readonly Regressor[],
  kind: ResponseKind,
  { isAbsolute }: Pick<ResponseOutcome, "isAbsolute">,
): DrawnSample {
  const events: StudyEvent[] = [];
  const y: number[] = [];
  const news: News[][] = [];
  const leftOut = new Map<string, number>();
  for (const [row, event] of included.entries()) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    const found = regressors.map((regressor) => regressor.newsOf(event));
    const missing = regressors[found.indexOf(null)];
    if (missing !== undefined) {
      leftOut.set(missing.name, (leftOut.get(missing.name) ?? 0) + 1);
      continue;
    }
    events.push(event);
    y.push(value);
    news.push(found.filter((each) => each !== null));
  }
  const entering = (index: number) =>
    Float64Array.from(news, (ofEvent) => {
      const standardized = ofEvent[index]?.standardized ?? NaN;
      return isAbsolute ? Math.abs(standardized) : standardized;
    });
  const own = regressors.findIndex((regressor) => regressor.isOwnSurprise);
  const surprise = entering(own);
  const columns = regressors.flatMap(({ name, isOwnSurprise }, index): { term: Term; scale: number }[] => {
    const scale = meanScale(news.map((ofEvent) => ofEvent[index]));
    if (!isOwnSurprise) return [{ term: { name, values: entering(index) }, scale }];
    return kind.terms.map((term, part) => ({
      term: { name: term, values: surprise.map((value) => kind.split(value)[part] ?? NaN) },
      scale,
    }));
  });
  const constant = { name: constantTerm, values: new Float64Array(events.length).fill(1) };
  return {
    sample: {
      events,
      y: Float64Array.from(y),
      terms: [constant, ...columns.map(({ term }) => term)],
      contrasts: kind.contrasts,
      surprise,
    },
    leftOut,
    scales: [NaN, ...columns.map(({ scale }) => scale)],
  };
}

/** Some of a sample's events, by index. */
export function takeEvents(sample: ResponseSample, rows: readonly number[]): ResponseSample {
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return {
    ...sample,
    events: rows.flatMap((row) => sample.events[row] ?? []),
    y: pick(sample.y),
    terms: sample.terms.map(({ name, values }) => ({ name, values: pick(values) })),
    surprise: pick(sample.surprise),
  };
}

function meanScale(news: readonly (News | undefined)[]): number {
  return mean(Float64Array.from(news, (each) => each?.scale ?? NaN));
}
