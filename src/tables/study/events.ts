import type { StudyEvent } from "../../study/normal-returns/index.ts";
import { formatInstant } from "../../time/instant.ts";
import { defineTable } from "../result-table.ts";
import { eventColumn, groupColumn, metalColumn } from "../shared-columns.ts";

/** Every selected event, included or not, with the observations that surround it and what was estimated for it. */
export const eventsTable = defineTable<StudyEvent>({
  name: "events",
  rowMeaning: "event (included or not)",
  isByCell: true,
  countRows: (result) => result.cells.reduce((count, cell) => count + cell.events.length, 0),
  rows: (result) => result.cells.flatMap((cell) => cell.events),
  columns: [
    groupColumn((event) => event.group),
    eventColumn((event) => event.release.id),
    {
      name: "indicator",
      unit: "text",
      description: "Id of the published figure.",
      kind: "text",
      value: (event) => event.release.indicator,
    },
    {
      name: "reference_period",
      unit: "text",
      description: "The period the figure is about, as the calendar writes it.",
      kind: "text",
      value: (event) => event.release.referencePeriod,
    },
    {
      name: "released_at",
      unit: "instant",
      description: "When the figure was published (UTC).",
      kind: "instant",
      value: (event) => event.release.releasedAt,
    },
    {
      name: "actual",
      unit: "indicator's unit",
      description: "The published figure.",
      kind: "number",
      value: (event) => event.release.actual,
    },
    {
      name: "consensus",
      unit: "indicator's unit",
      description: "What was expected before the release.",
      kind: "number",
      value: (event) => event.release.consensus,
    },
    {
      name: "previous",
      unit: "indicator's unit",
      description: "The figure of the period before, as known at the release.",
      kind: "number",
      value: (event) => event.release.previous,
    },
    {
      name: "surprise",
      unit: "indicator's unit",
      description: "actual - expectation; expected is the consensus unless the scenario says otherwise.",
      kind: "number",
      value: (event) => event.surprise,
    },
    {
      name: "surprise_sd",
      unit: "standard deviations",
      description: "The surprise over the scale of the indicator's surprises.",
      kind: "number",
      value: (event) => event.surpriseSd,
    },
    metalColumn((event) => event.metal),
    {
      name: "status",
      unit: "text",
      description: "included or excluded.",
      kind: "text",
      value: (event) => (event.exclusion ? "excluded" : "included"),
    },
    {
      name: "reason",
      unit: "text",
      description: "Why the event is left out: a code of the closed list; empty when included.",
      kind: "text",
      value: (event) => event.exclusion?.reason ?? null,
    },
    {
      name: "priced_before",
      unit: "instant",
      description: "The metal's last observation at or before the release (UTC).",
      kind: "instant",
      value: (event) => event.pricedBefore,
    },
    {
      name: "priced_after",
      unit: "instant",
      description: "The metal's first observation after the release (UTC): day 0.",
      kind: "instant",
      value: (event) => event.pricedAfter,
    },
    {
      name: "estimation_n",
      unit: "count",
      description: "Valid observations in the estimation window.",
      kind: "number",
      value: (event) => event.estimationCount,
    },
    {
      name: "alpha",
      unit: "fraction",
      description: "Constant of the normal-return model, per observation.",
      kind: "number",
      value: (event) => event.alpha,
    },
    {
      name: "beta",
      unit: "ratio",
      description: "Slope of the normal-return model on its benchmark, or on the first of its factors.",
      kind: "number",
      value: (event) => event.betas[0] ?? NaN,
    },
    {
      name: "sigma",
      unit: "fraction",
      description: "Residual standard deviation in the estimation window, per observation.",
      kind: "number",
      value: (event) => event.sigma,
    },
    {
      name: "collisions",
      unit: "text",
      description: "Event ids of other releases inside the event window, joined with ;",
      kind: "text",
      value: (event) => (event.collisions.length > 0 ? event.collisions.join(";") : null),
    },
    {
      name: "betas",
      unit: "ratio",
      description: "The slopes on all factors, in the scenario's order and joined with ; where the model has several.",
      kind: "text",
      value: (event) => (event.betas.length > 1 ? event.betas.join(";") : null),
    },
    {
      name: "follows",
      unit: "text",
      description: "Event id of the earlier release that the group's `after` asks for.",
      kind: "text",
      value: (event) => event.follows?.id ?? null,
    },
    {
      name: "condition",
      unit: "text",
      description:
        "What the group's `when` read, as name=value@instant joined with ; (the instant at which it became known; none for the release's own figures and date).",
      kind: "text",
      value: ({ inputs }) => (inputs.length > 0 ? inputs.map(inputText).join(";") : null),
    },
    {
      name: "label",
      unit: "text",
      description: "What an event without figures is about, as the calendar writes it.",
      kind: "text",
      value: (event) => event.release.label,
    },
    {
      name: "speaker",
      unit: "text",
      description: "Who speaks, as the calendar writes it.",
      kind: "text",
      value: (event) => event.release.speaker,
    },
    {
      name: "expectation",
      unit: "indicator's unit",
      description: "What the surprise is measured against.",
      kind: "number",
      value: (event) => event.expectation?.value ?? null,
    },
    {
      name: "expectation_from",
      unit: "text",
      description: "Where that comes from: consensus, previous, average-K or autoregression-P.",
      kind: "text",
      value: (event) => event.expectation?.from ?? null,
    },
  ],
});

function inputText({ name, value, knownAt }: StudyEvent["inputs"][number]): string {
  return `${name}=${value ?? ""}${knownAt === null ? "" : `@${formatInstant(knownAt)}`}`;
}
