import type { WindowPower } from "../../study/inference/index.ts";
import { defineListTable, numberColumn } from "../list-table.ts";
import { groupColumn, metalColumn, windowColumns } from "../shared-columns.ts";

/** What the events of each group, metal and window can show. */
export const powerTable = defineListTable<WindowPower>("power", "group x metal x tested window", [
  groupColumn((row) => row.group),
  metalColumn((row) => row.metal),
  ...windowColumns<WindowPower>((row) => row.window),
  numberColumn("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.summary.n),
  numberColumn("sd_car", "fraction", "Standard deviation of the CARs (divisor n - 1).", (row) => row.summary.sdCar),
  numberColumn("standard_error", "fraction", "sd_car over the square root of n_effective.", ({ summary }) => {
    return summary.sdCar / Math.sqrt(summary.effectiveEvents);
  }),
  numberColumn(
    "detectable_effect",
    "fraction",
    "Smallest mean CAR that a two-sided 5 % t test finds with 80 % power.",
    (row) => row.summary.detectableEffect,
  ),
  numberColumn("detectable_effect_sd", "standard deviations", "The same in units of sd_car.", ({ summary }) => {
    return summary.detectableEffect / summary.sdCar;
  }),
  numberColumn("effect", "fraction", "The effect asked about with --effect; empty when none was.", (row) => row.effect),
  numberColumn("power", "probability", "Chance that the test finds an effect of that size.", (row) => row.power),
  numberColumn("events_needed", "count", "Events with which that chance is 80 %.", (row) => row.eventsNeeded),
  numberColumn(
    "n_effective",
    "count",
    "How many events that stand apart would tell as much of the mean; n where they do.",
    (row) => row.summary.effectiveEvents,
  ),
]);
