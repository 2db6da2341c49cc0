import { constantTerm, type ResponseResult, type ResponseTerm } from "../../study/response/index.ts";
import { type ListColumn, numberColumn, textColumn } from "../list-table.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

interface ResponseRow {
  readonly result: ResponseResult;
  readonly term: ResponseTerm;
}

const columns: readonly ListColumn<ResponseRow>[] = [
  groupColumn(({ result }) => result.group),
  metalColumn(({ result }) => result.metal),
  ...windowColumns<ResponseRow>(({ result }) => result.window),
  textColumn(
    "term",
    `${constantTerm} = move without a surprise; surprise, or above and below = slopes on the event's own surprise, difference = above - below; an indicator's id = slope on its surprise in the same minute; revision = slope on the revision of the figure before.`,
    ({ term }) => term.term,
  ),
  numberColumn("estimate", "fraction", "Move per standard deviation of the term's news.", ({ term }) => term.estimate),
  numberColumn("se", "fraction", "Its standard error, by `covariance`.", ({ term }) => term.se),
  numberColumn("statistic", "t", "estimate / se.", ({ term }) => term.statistic),
  numberColumn("df", "count", "Degrees of freedom of t: events less coefficients.", ({ term }) => term.df),
  numberColumn("p_value", "probability", "Two-sided p of an estimate of zero.", ({ term }) => term.pValue),
  numberColumn(
    "p_adjusted",
    "probability",
    "p_value adjusted for every slope and difference of this table, by the scenario's `adjust` (default Holm); empty for the intercept.",
    ({ term }) => term.pAdjusted,
  ),
  numberColumn("n", "count", "Events in the regression.", ({ result }) => result.n),
  numberColumn("r_squared", "share", "Share of the moves' variance that the regression explains.", ({ result }) => {
    return result.rSquared;
  }),
  textColumn("covariance", "Estimator of the standard errors.", ({ result }) => result.covariance),
  numberColumn(
    "surprise_sd",
    "indicator's unit",
    "One standard deviation of the term's news: the mean over the events of what it was divided by; empty where a group's indicators differ.",
    ({ term }) => term.scale,
  ),
  numberColumn("ci_low", "fraction", "Lower end of the 95 % interval of estimate.", ({ term }) => term.ciLow),
  numberColumn("ci_high", "fraction", "Upper end of the 95 % interval of estimate.", ({ term }) => term.ciHigh),
  numberColumn("left_out", "count", "Events with a move in the window that lack some of the news.", ({ result }) => {
    return [...result.leftOut.values()].reduce((sum, count) => sum + count, 0);
  }),
  textColumn(
    "lacking",
    "How many lack which: the first of the regressors that an event lacks, joined with ;",
    ({ result }) => [...result.leftOut].map(([name, count]) => `${name}: ${count}`).join("; ") || null,
  ),
  textColumn("note", "Number of lags, or why there are no numbers.", ({ result }) => result.note || null),
];

/** How much each metal moves per unit of surprise; no rows unless the scenario asks for a `response`. */
export const responseTable = defineTable<ResponseRow>({
  name: "response",
  rowMeaning: "group x metal x tested window x term of the regression",
  isByCell: false,
  countRows: ({ responses }) => responses.reduce((count, { terms }) => count + terms.length, 0),
  rows: ({ responses }) => responses.flatMap((result) => result.terms.map((term) => ({ result, term }))),
  columns,
});
