import { type CheckedFinding, type ResponseResult, stabilityChecks } from "../../study/response/index.ts";
import { numberColumn, textColumn } from "../list-table.ts";
import { type ColumnRule, defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface StabilityRow {
  readonly result: ResponseResult;
  readonly finding: CheckedFinding;
}

const titles = stabilityChecks.map(({ kind, title }) => `${kind} = ${title}`).join("; ");

const columns: readonly ColumnRule<StabilityRow>[] = [
  groupColumn(({ result }) => result.group),
  metalColumn(({ result }) => result.metal),
  ...windowColumns<StabilityRow>(({ result }) => result.window),
  textColumn("check", `${titles}.`, ({ finding }) => finding.check),
  textColumn("term", "The slope it is about, as in response.csv; slopes = all of them.", ({ finding }) => finding.term),
  textColumn(
    "part",
    "split: earlier, later, difference (later - earlier). break: before, after the date of the largest F; empty = the test. leave-one-out: lowest, highest; includes-zero or excludes-zero = what the 95 % interval does without the event.",
    ({ finding }) => finding.part || null,
  ),
  {
    name: "from",
    unit: "instant",
    description: "Release of the first event it rests on (UTC).",
    kind: "instant",
    value: ({ finding }) => finding.from,
  },
  {
    name: "to",
    unit: "instant",
    description: "Release of the last event it rests on (UTC).",
    kind: "instant",
    value: ({ finding }) => finding.to,
  },
  numberColumn("n", "count", "Events it rests on.", ({ finding }) => finding.n),
  numberColumn(
    "estimate",
    "fraction",
    "The slope of those events, or the difference of two; spearman: the rank correlation, -1 to 1.",
    ({ finding }) => finding.estimate,
  ),
  numberColumn("se", "fraction", "Its standard error, by the scenario's covariance.", ({ finding }) => finding.se),
  numberColumn("statistic", "t or F", "t of the estimate; break: the largest F.", ({ finding }) => finding.statistic),
  numberColumn("df", "count", "Degrees of freedom of t; empty for the break.", ({ finding }) => finding.df),
  numberColumn(
    "p_value",
    "probability",
    "Two-sided p of an estimate of zero, or of no break; not adjusted and not of the run's family.",
    ({ finding }) => finding.pValue,
  ),
  textColumn(
    "event_id",
    "leave-one-out: the event left out; break: the first event after the place of the largest F.",
    ({ finding }) => finding.event,
  ),
  textColumn(
    "note",
    "Which event is the most influential, how many turn the interval, draws of a bootstrap.",
    (row) => {
      return row.finding.note || null;
    },
  ),
];

/** Whether each response holds throughout; no rows unless the scenario asks for a `response`. */
export const responseStabilityTable = defineTable<StabilityRow>({
  name: "response_stability",
  rowMeaning: "group x metal x tested window x check x term x part, or rolling run of events",
  isByCell: false,
  countRows: ({ responses }) => responses.reduce((count, { stability }) => count + stability.length, 0),
  rows: ({ responses }) => responses.flatMap((result) => result.stability.map((finding) => ({ result, finding }))),
  columns,
});
