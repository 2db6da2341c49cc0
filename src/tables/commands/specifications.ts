import type { Specification } from "../../study/robustness/index.ts";
import { defineListTable, numberColumn, textColumn } from "../list-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

/** Every way in which `assay robustness` asked the question, and the answer it got: the specification curve. */
export const specificationsTable = defineListTable<Specification>(
  "specifications",
  "group x metal x specification x window x test",
  [
    groupColumn((row) => row.group),
    metalColumn((row) => row.metal),
    textColumn("model", "Model of the normal return.", (row) => row.choices["model"] ?? ""),
    textColumn("estimation", "Observations in the estimation window.", (row) => row.choices["estimation"] ?? ""),
    textColumn("surprise", "Size of the surprise that the group asks for: own = as the scenario says.", (row) => {
      return row.choices["surprise"] ?? "";
    }),
    textColumn("collisions", "Events with another release in their window: keep or drop.", (row) => {
      return row.choices["collisions"] ?? "";
    }),
    ...windowColumns<Specification>((row) => row.window),
    textColumn("test", "The test's name; `assay list tests` explains each.", (row) => row.test),
    textColumn("is_own", "yes where every choice and the window are the scenario's own.", (row) =>
      row.isOwn ? "yes" : "no",
    ),
    numberColumn("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.n),
    numberColumn("mean_car", "fraction", "Mean cumulative abnormal return.", (row) => row.meanCar),
    numberColumn("ci_low", "fraction", "Lower end of the 95 % interval of mean_car.", (row) => row.ciLow),
    numberColumn("ci_high", "fraction", "Upper end of the 95 % interval of mean_car.", (row) => row.ciHigh),
    numberColumn("statistic", "test's own", "The test statistic; empty when not defined.", (row) => row.statistic),
    numberColumn("p_value", "probability", "Two-sided p-value, not adjusted.", (row) => row.pValue),
  ],
);
