import type { PlaceboOutcome } from "../../study/matched/index.ts";
import { numberColumn, textColumn } from "../list-table.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

const unit = "fraction, or that of the test's statistic";

/** What draws of matched days without a release say of each statistic; no rows unless the scenario asks for a placebo. */
export const placeboTable = defineTable<PlaceboOutcome>({
  name: "placebo",
  rowMeaning: "group x metal x tested window x statistic",
  isByCell: false,
  countRows: ({ placebo }) => placebo.length,
  rows: ({ placebo }) => placebo,
  columns: [
    groupColumn((row) => row.group),
    metalColumn((row) => row.metal),
    ...windowColumns<PlaceboOutcome>((row) => row.window),
    textColumn("statistic", "caar, csect_t or bmp_t; docs/method.md explains each.", (row) => row.statistic),
    numberColumn("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.n),
    numberColumn("observed", unit, "The statistic of the events.", (row) => row.observed),
    numberColumn("matched_days", "count", "Distinct days that the events are drawn from.", (row) => row.matchedDays),
    numberColumn(
      "unmatched",
      "count",
      "Events with fewer than 5 matched days; with any of them there are no draws.",
      (row) => row.unmatched,
    ),
    numberColumn("draws", "count", "Draws in which the statistic is defined.", (row) => row.draws),
    numberColumn("placebo_mean", unit, "Mean of the draws.", (row) => row.mean),
    numberColumn("placebo_sd", unit, "Standard deviation of the draws.", (row) => row.sd),
    numberColumn("placebo_low", unit, "2.5 % of the draws lie below.", (row) => row.low),
    numberColumn("placebo_high", unit, "2.5 % of the draws lie above.", (row) => row.high),
    numberColumn("placebo_limit", unit, "95 % of the draws are no farther from zero.", (row) => row.limit),
    numberColumn(
      "p_value",
      "probability",
      "(1 + draws at least as far from zero as observed) / (draws + 1).",
      (row) => row.pValue,
    ),
    numberColumn(
      "p_adjusted",
      "probability",
      "Romano-Wolf max-t p over every group, metal and window of this statistic.",
      (row) => row.pAdjusted,
    ),
  ],
});
