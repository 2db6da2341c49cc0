import { type Stability, type StabilityPart, throughoutChecks } from "../../study/stability/index.ts";
import { instantColumn, numberColumn, textColumn } from "../list-table.ts";
import { type ColumnRule, defineTable } from "../result-table.ts";
import { metalColumn, windowColumns } from "../shared-columns.ts";

interface PartRow {
  readonly stability: Stability;
  readonly part: StabilityPart;
}

const titles = throughoutChecks.map(({ kind, title }) => `${kind} = ${title}`).join("; ");

const columns: readonly ColumnRule<PartRow>[] = [
  textColumn(
    "group",
    "The scenario's name for the set of events, or for the first of two that are compared.",
    ({ stability }) => stability.group,
  ),
  textColumn(
    "against",
    "The second group of a difference; empty for a mean and a slope.",
    ({ stability }) => stability.against,
  ),
  textColumn("term", "The news that a slope is on, as in response.csv; empty for a mean and a difference.", (row) => {
    return row.stability.term;
  }),
  metalColumn(({ stability }) => stability.metal),
  ...windowColumns<PartRow>(({ stability }) => stability.window),
  textColumn("check", `${titles}.`, ({ part }) => part.check),
  textColumn(
    "part",
    "half: earlier, later, difference (later - earlier). without-year: the calendar year (UTC) left out. latest: how many events, of either group.",
    ({ part }) => part.part,
  ),
  instantColumn("from", "Release of the first event of the part (UTC).", ({ part }) => part.from),
  instantColumn("to", "Release of its last event (UTC).", ({ part }) => part.to),
  numberColumn("n", "count", "Events of the part.", ({ part }) => part.n),
  numberColumn(
    "n_against",
    "count",
    "Those of the second group; empty but for a difference.",
    ({ part }) => part.nAgainst,
  ),
  numberColumn(
    "estimate",
    "fraction",
    "Mean cumulative abnormal return of the part, difference of the two groups' means, or slope per standard deviation.",
    ({ part }) => part.estimate,
  ),
  numberColumn(
    "ci_low",
    "fraction",
    "Lower end of its 95 % interval: of a mean as ci_adj_low in summary.csv, of a difference Welch's, of a slope as in response.csv.",
    ({ part }) => part.ciLow,
  ),
  numberColumn("ci_high", "fraction", "Upper end of that interval.", ({ part }) => part.ciHigh),
  numberColumn(
    "statistic",
    "test's own",
    "Of the scenario's first test for a mean, from the part's own events; Welch's t for a difference, the slope's own t.",
    ({ part }) => part.statistic,
  ),
  numberColumn("p_value", "probability", "Two-sided p of the part alone.", ({ part }) => part.pValue),
  numberColumn(
    "p_adjusted",
    "probability",
    "p_value adjusted, by the scenario's `adjust`, for what the check asks of all findings of the run; empty where nothing was found, and of years but for the one that leaves least.",
    ({ part }) => part.pAdjusted,
  ),
];

/** What parts of the events say by themselves of every tested mean, every difference of groups and every slope, found or not. */
export const stabilityTable = defineTable<PartRow>({
  name: "stability",
  rowMeaning: "mean, difference or slope x metal x tested window x part of the events",
  isByCell: false,
  countRows: ({ stability }) => stability.reduce((count, { parts }) => count + parts.length, 0),
  rows: (result) => result.stability.flatMap((stability) => stability.parts.map((part) => ({ stability, part }))),
  columns,
});
