import type { VolatilityOutcome } from "../../study/matched/index.ts";
import { numberColumn } from "../list-table.ts";
import { defineTable } from "../result-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

/** Whether moves are larger than on matched days; no rows unless the scenario asks for it. */
export const volatilityTable = defineTable<VolatilityOutcome>({
  name: "volatility",
  rowMeaning: "group x metal x tested window",
  isByCell: false,
  countRows: ({ volatility }) => volatility.length,
  rows: ({ volatility }) => volatility,
  columns: [
    groupColumn((row) => row.group),
    metalColumn((row) => row.metal),
    ...windowColumns<VolatilityOutcome>((row) => row.window),
    numberColumn("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.n),
    numberColumn("matched_days", "count", "Matched days without a release.", (row) => row.matchedDays),
    numberColumn("mean_abs_car", "fraction", "Mean |CAR| of the events.", (row) => row.meanAbsolute),
    numberColumn("matched_mean_abs_car", "fraction", "The same of the matched days.", (row) => row.matchedMeanAbsolute),
    numberColumn("abs_ratio", "ratio", "mean_abs_car over matched_mean_abs_car.", (row) => row.absoluteRatio),
    numberColumn(
      "variance_ratio",
      "ratio",
      "Variance of the events' SCARs over that of the matched days'.",
      (row) => row.varianceRatio,
    ),
    numberColumn(
      "variance_p",
      "probability",
      "Two-sided F test of variance_ratio; takes fat tails for spread.",
      (row) => row.variancePValue,
    ),
    numberColumn(
      "brown_forsythe_f",
      "test's own",
      "Brown-Forsythe F of the SCARs' spread, 1 and brown_forsythe_df degrees of freedom.",
      (row) => row.brownForsythe,
    ),
    numberColumn("brown_forsythe_df", "count", "Degrees of freedom below the line.", (row) => row.df),
    numberColumn("p_value", "probability", "Of the Brown-Forsythe F.", (row) => row.pValue),
    numberColumn(
      "p_adjusted",
      "probability",
      "p_value adjusted for every group, metal and window, by the scenario's `adjust`.",
      (row) => row.pAdjusted,
    ),
  ],
});
