import type { LookBack, SpanFacts, StruckClose } from "../../market/look-back/look-back.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { defineListTable, instantColumn, numberColumn, textColumn } from "../list-table.ts";
import { metalColumn } from "../shared-columns.ts";

const priceUnit = "instrument's unit";

function price(name: string, description: string, value: (facts: SpanFacts) => number) {
  return numberColumn<LookBack>(name, priceUnit, description, ({ facts }) => (facts === null ? null : value(facts)));
}

function fraction(name: string, description: string, value: (facts: SpanFacts) => number) {
  return numberColumn<LookBack>(name, "fraction", description, ({ facts }) => (facts === null ? null : value(facts)));
}

function count(name: string, description: string, value: (facts: SpanFacts) => number) {
  return numberColumn<LookBack>(name, "count", description, ({ facts }) => (facts === null ? null : value(facts)));
}

function struck(name: string, description: string, value: (facts: SpanFacts) => Pick<StruckClose, "at">) {
  return instantColumn<LookBack>(name, description, ({ facts }) => (facts === null ? null : value(facts).at));
}

/** How each metal did over a span, and where its price stands. */
export const performanceTable = defineListTable<LookBack>("performance", "metal", [
  metalColumn((row) => row.metal),
  textColumn("unit", "Unit of its prices.", (row) => row.instrument.unit),
  textColumn("from_date", "First date asked for.", (row) => formatCivilDate(row.span.from)),
  textColumn("to_date", "Last date asked for.", (row) => formatCivilDate(row.span.to)),
  struck("from_at", "When the close for from_date was struck: the last at or before it (UTC).", (facts) => facts.from),
  struck("to_at", "When the close for to_date was struck: the last at or before it (UTC).", (facts) => facts.to),
  count("sessions", "Closes after the first up to the last.", (facts) => facts.sessions),
  price("from_close", "The first close.", (facts) => facts.from.close),
  price("to_close", "The last close.", (facts) => facts.to.close),
  price("change", "to_close - from_close.", (facts) => facts.change),
  fraction("return", "Log return from the first close to the last.", (facts) => facts.return),
  fraction("year_return", "Log return since the last close of the year before to_at.", (facts) => facts.yearReturn),
  fraction("twelve_month_return", "Log return since the close a year before to_at.", (facts) => {
    return facts.twelveMonthReturn;
  }),
  price("high_close", "Highest close of the span, its first included.", (facts) => facts.high.close),
  struck("high_at", "When it was struck (UTC).", (facts) => facts.high),
  price("low_close", "Lowest close of the span, its first included.", (facts) => facts.low.close),
  struck("low_at", "When it was struck (UTC).", (facts) => facts.low),
  fraction("drawdown", "Log return from high_close to the last close.", (facts) => facts.drawdown),
  fraction("max_drawdown", "Largest fall from a high to a later low of the span.", (facts) => facts.maxDrawdown),
  struck("max_drawdown_from", "When that high was struck (UTC).", (facts) => facts.maxDrawdownFrom),
  struck("max_drawdown_to", "When that low was struck (UTC).", (facts) => facts.maxDrawdownTo),
  price("record_close", "Highest close from record_since to the end of the span.", (facts) => facts.record.close),
  struck("record_at", "When it was struck (UTC).", (facts) => facts.record),
  struck("record_since", "First close of the data: what came before is not known (UTC).", (facts) => facts.recordSince),
  count("records_set", "Closes of the span that were higher than every close before.", (facts) => facts.recordsSet),
  fraction("from_record", "Log return from record_close to the last close.", (facts) => facts.fromRecord),
  price("round_step", "Distance of the round numbers in levels.csv.", (facts) => facts.roundStep),
]);
