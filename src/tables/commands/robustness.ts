import type { Agreement } from "../../study/robustness/index.ts";
import { defineListTable, numberColumn, textColumn } from "../list-table.ts";
import { groupColumn, metalColumn } from "../shared-columns.ts";

/** How much of the specifications agrees with the scenario's own, over all of them and by each choice. */
export const robustnessTable = defineListTable<Agreement>("robustness", "group x metal x choice", [
  groupColumn((row) => row.group),
  metalColumn((row) => row.metal),
  textColumn("axis", "What the specifications share: a choice, window or test; all = nothing.", (row) => row.axis),
  textColumn("value", "The shared choice.", (row) => row.value || null),
  numberColumn("specifications", "count", "Specifications that share it.", (row) => row.specifications),
  numberColumn(
    "cannot_tell",
    "count",
    "Those with fewer than 6 events or without a p-value; the other columns leave them out.",
    (row) => row.cannotTell,
  ),
  numberColumn("median_car", "fraction", "Median of their mean CARs.", (row) => row.medianCar),
  numberColumn("min_car", "fraction", "Smallest of them.", (row) => row.minCar),
  numberColumn("max_car", "fraction", "Largest of them.", (row) => row.maxCar),
  numberColumn(
    "share_same_sign",
    "share",
    "Share, 0 to 1, whose mean CAR has the sign of the scenario's own.",
    (row) => row.sameSign,
  ),
  numberColumn(
    "share_significant_same",
    "share",
    "Share with that sign and p_value below 0.05.",
    (row) => row.significantSame,
  ),
  numberColumn(
    "share_significant_opposite",
    "share",
    "Share with the other sign and p_value below 0.05.",
    (row) => row.significantOpposite,
  ),
  numberColumn("median_p", "probability", "Median of their p-values.", (row) => row.medianP),
]);
