import type { EventWindow } from "../study/design/index.ts";
import type { NumberRule, TextRule } from "./table.ts";

/** The group column, the same in every table. */
export function groupColumn<Row>(value: (row: Row) => string): TextRule<Row> {
  return {
    name: "group",
    unit: "text",
    description: "The scenario's name for this set of events.",
    kind: "text",
    value,
  };
}

/** The metal column, the same in every table. */
export function metalColumn<Row>(value: (row: Row) => string): TextRule<Row> {
  return { name: "metal", unit: "text", description: "Id of the metal's price series.", kind: "text", value };
}

/** The event's id, the same in every table of events. */
export function eventColumn<Row>(value: (row: Row) => string): TextRule<Row> {
  return {
    name: "event_id",
    unit: "text",
    description: "INDICATOR@RELEASED_AT, and #WORDS for an event without figures; unique within a calendar.",
    kind: "text",
    value,
  };
}

/** Event time, the same in every table by observation. */
export function tauColumn<Row>(value: (row: Row) => number): NumberRule<Row> {
  return {
    name: "tau",
    unit: "observations",
    description: "Event time: 0 is the first observation struck after the release.",
    kind: "number",
    value,
  };
}

/** First and last event time of a window, the same in every table by window. */
export function windowColumns<Row>(value: (row: Row) => EventWindow): readonly NumberRule<Row>[] {
  return [
    {
      name: "window_from",
      unit: "observations",
      description: "First event time of the tested window, included.",
      kind: "number",
      value: (row) => value(row).from,
    },
    {
      name: "window_to",
      unit: "observations",
      description: "Last event time of the tested window, included.",
      kind: "number",
      value: (row) => value(row).to,
    },
  ];
}
