import { invariant, userError } from "../errors.ts";
import { coverage } from "../market/coverage.ts";
import { oldestCloseDays } from "../market/look-back/close-on.ts";
import { type LookBack, lookBack, type Span } from "../market/look-back/look-back.ts";
import { type PathStep, spanPath } from "../market/look-back/path.ts";
import { observationDate } from "../market/observation-date.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { formatCivilDate } from "../time/civil-date.ts";
import type { CivilDate } from "../time/types.ts";

/** A span as it is asked for: null = to the last close of the data, and from seven days before. */
export interface AskedSpan {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** How metals did over a span. */
export interface Performance {
  readonly span: Span;
  readonly metals: readonly LookBack[];
  /** Every close of every metal, metal by metal. */
  readonly path: readonly PathStep[];
}

/** The days of a week: from the close of one Friday to that of the next. */
export const daysOfWeek = 7;

/**
 * Looks back on metals over a span. Throws a `UserError` (data/not-covered) when none of them has closes for it; one among others that
 * has none is there without facts.
 */
export function performanceOf(series: ReadonlyMap<string, PriceSeries>, asked: AskedSpan): Performance {
  const all = [...series.values()];
  const to = asked.to ?? (Math.max(...all.map((each) => datesOf(each).last)) as CivilDate);
  const span = { from: asked.from ?? ((to - daysOfWeek) as CivilDate), to };
  const metals = all.map((each) => lookBack(each, span));
  if (metals.every(({ facts }) => facts === null)) throw notCovered(metals, all);
  const path = metals.flatMap(({ facts }, index) => {
    const prices = all[index];
    return facts === null || prices === undefined ? [] : spanPath(prices, facts);
  });
  return { span, metals, path };
}

/** Dates of the first and the last close of a series, local to the instrument. */
function datesOf(series: PriceSeries): { readonly first: CivilDate; readonly last: CivilDate } {
  const { first, last } = coverage(series);
  invariant(first !== null && last !== null, "a series has prices");
  return { first: observationDate(series.instrument, first), last: observationDate(series.instrument, last) };
}

function notCovered(metals: readonly LookBack[], all: readonly PriceSeries[]) {
  const [first] = metals;
  invariant(first !== undefined, "a look back has metals");
  const { missing, span, instrument } = first;
  const message =
    missing === null
      ? `there is no close after ${formatCivilDate(span.from)} up to ${formatCivilDate(span.to)}`
      : `there is no close on ${formatCivilDate(missing)} or in the ${oldestCloseDays(instrument)} days before it`;
  const covered = all.map((series) => {
    const { first: begin, last: end } = datesOf(series);
    return `${series.instrument.id} from ${formatCivilDate(begin)} to ${formatCivilDate(end)}`;
  });
  return userError("data/not-covered", message, { hint: `there are closes of ${covered.join(", ")}` });
}
