import type { Agreement } from "../study/robustness/agreement.ts";
import { defineListTable } from "./list-table.ts";

/** How much of the specifications agrees with the scenario's own, over all of them and by each choice. */
export const robustnessTable = defineListTable<Agreement>("robustness", "group x metal x choice", [
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
  {
    name: "axis",
    unit: "text",
    description: "What the specifications share: a choice, window or test; all = nothing.",
    kind: "text",
    value: (row) => row.axis,
  },
  { name: "value", unit: "text", description: "The shared choice.", kind: "text", value: (row) => row.value || null },
  {
    name: "specifications",
    unit: "count",
    description: "Specifications that share it.",
    kind: "number",
    value: (row) => row.specifications,
  },
  {
    name: "cannot_tell",
    unit: "count",
    description: "Those with fewer than 6 events or without a p-value; the other columns leave them out.",
    kind: "number",
    value: (row) => row.cannotTell,
  },
  {
    name: "median_car",
    unit: "fraction",
    description: "Median of their mean CARs.",
    kind: "number",
    value: (row) => row.medianCar,
  },
  { name: "min_car", unit: "fraction", description: "Smallest of them.", kind: "number", value: (row) => row.minCar },
  { name: "max_car", unit: "fraction", description: "Largest of them.", kind: "number", value: (row) => row.maxCar },
  {
    name: "share_same_sign",
    unit: "share",
    description: "Share, 0 to 1, whose mean CAR has the sign of the scenario's own.",
    kind: "number",
    value: (row) => row.sameSign,
  },
  {
    name: "share_significant_same",
    unit: "share",
    description: "Share with that sign and p_value below 0.05.",
    kind: "number",
    value: (row) => row.significantSame,
  },
  {
    name: "share_significant_opposite",
    unit: "share",
    description: "Share with the other sign and p_value below 0.05.",
    kind: "number",
    value: (row) => row.significantOpposite,
  },
  {
    name: "median_p",
    unit: "probability",
    description: "Median of their p-values.",
    kind: "number",
    value: (row) => row.medianP,
  },
]);
