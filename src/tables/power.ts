import type { WindowPower } from "../study/power.ts";
import { defineListTable, type ListColumn } from "./list-table.ts";

const number = (
  name: string,
  unit: string,
  description: string,
  value: (row: WindowPower) => number,
): ListColumn<WindowPower> => ({ name, unit, description, kind: "number", value });

/** What the events of each group, metal and window can show. */
export const powerTable = defineListTable<WindowPower>("power", "group x metal x tested window", [
  {
    name: "group",
    unit: "text",
    description: "The scenario's name for this set of events.",
    kind: "text",
    value: (row) => row.group,
  },
  {
    name: "metal",
    unit: "text",
    description: "Id of the metal's price series.",
    kind: "text",
    value: (row) => row.metal,
  },
  number("window_from", "observations", "First event time of the window, included.", (row) => row.window.from),
  number("window_to", "observations", "Last event time of the window, included.", (row) => row.window.to),
  number("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.summary.n),
  number("sd_car", "fraction", "Standard deviation of the CARs (divisor n - 1).", (row) => row.summary.sdCar),
  number("standard_error", "fraction", "sd_car over the square root of n.", ({ summary }) => {
    return summary.sdCar / Math.sqrt(summary.n);
  }),
  number(
    "detectable_effect",
    "fraction",
    "Smallest mean CAR that a two-sided 5 % t test finds with 80 % power.",
    (row) => row.summary.detectableEffect,
  ),
  number("detectable_effect_sd", "standard deviations", "The same in units of sd_car.", ({ summary }) => {
    return summary.detectableEffect / summary.sdCar;
  }),
  number("effect", "fraction", "The effect asked about with --effect; empty when none was.", (row) => row.effect),
  number("power", "probability", "Chance that the test finds an effect of that size.", (row) => row.power),
  number("events_needed", "count", "Events with which that chance is 80 %.", (row) => row.eventsNeeded),
]);
