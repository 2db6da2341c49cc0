import type { Specification } from "../study/robustness/specifications.ts";
import { defineListTable, type ListColumn } from "./list-table.ts";

const text = (name: string, description: string, value: (row: Specification) => string): ListColumn<Specification> => ({
  name,
  unit: "text",
  description,
  kind: "text",
  value,
});
const number = (
  name: string,
  unit: string,
  description: string,
  value: (row: Specification) => number,
): ListColumn<Specification> => ({ name, unit, description, kind: "number", value });

/** Every way in which `assay robustness` asked the question, and the answer it got: the specification curve. */
export const specificationsTable = defineListTable<Specification>(
  "specifications",
  "group x metal x specification x window x test",
  [
    text("group", "The scenario's name for this set of events.", (row) => row.group),
    text("metal", "Id of the metal's price series.", (row) => row.metal),
    text("model", "Model of the normal return.", (row) => row.choices["model"] ?? ""),
    text("estimation", "Observations in the estimation window.", (row) => row.choices["estimation"] ?? ""),
    text("surprise", "Size of the surprise that the group asks for: own = as the scenario says.", (row) => {
      return row.choices["surprise"] ?? "";
    }),
    text("collisions", "Events with another release in their window: keep or drop.", (row) => {
      return row.choices["collisions"] ?? "";
    }),
    number("window_from", "observations", "First event time of the window, included.", (row) => row.window.from),
    number("window_to", "observations", "Last event time of the window, included.", (row) => row.window.to),
    text("test", "The test's name; `assay list tests` explains each.", (row) => row.test),
    text("is_own", "yes where every choice and the window are the scenario's own.", (row) =>
      row.isOwn ? "yes" : "no",
    ),
    number("n", "count", "Events with a cumulative abnormal return in this window.", (row) => row.n),
    number("mean_car", "fraction", "Mean cumulative abnormal return.", (row) => row.meanCar),
    number("ci_low", "fraction", "Lower end of the 95 % interval of mean_car.", (row) => row.ciLow),
    number("ci_high", "fraction", "Upper end of the 95 % interval of mean_car.", (row) => row.ciHigh),
    number("statistic", "test's own", "The test statistic; empty when not defined.", (row) => row.statistic),
    number("p_value", "probability", "Two-sided p-value, not adjusted.", (row) => row.pValue),
  ],
);
