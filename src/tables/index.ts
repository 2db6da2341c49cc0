import type { StudyResult } from "../study/result/index.ts";
import { levelsTable } from "./commands/levels.ts";
import { outlookTable } from "./commands/outlook.ts";
import { pathTable } from "./commands/path.ts";
import { performanceTable } from "./commands/performance.ts";
import { powerTable } from "./commands/power.ts";
import { robustnessTable } from "./commands/robustness.ts";
import { specificationsTable } from "./commands/specifications.ts";
import type { ResultTable } from "./result-table.ts";
import { abnormalReturnsTable } from "./study/abnormal-returns.ts";
import { averageTable } from "./study/average.ts";
import { bootstrapTable } from "./study/bootstrap.ts";
import { carTable } from "./study/car.ts";
import { comparisonTable } from "./study/comparison.ts";
import { eventsTable } from "./study/events.ts";
import { placeboTable } from "./study/placebo.ts";
import { responseStabilityTable } from "./study/response-stability.ts";
import { responseTable } from "./study/response.ts";
import { stabilityTable } from "./study/stability.ts";
import { summaryTable } from "./study/summary.ts";
import { testsTable } from "./study/tests.ts";
import { volatilityTable } from "./study/volatility.ts";
import type { Table } from "./table.ts";

/** The tables a run writes, in the order they are listed. */
export const resultTables: readonly ResultTable[] = [
  eventsTable,
  abnormalReturnsTable,
  carTable,
  averageTable,
  summaryTable,
  testsTable,
  comparisonTable,
  stabilityTable,
  bootstrapTable,
  placeboTable,
  volatilityTable,
  responseTable,
  responseStabilityTable,
];

/** The tables that other commands write: `assay power`, `robustness` (the specification curve), `performance` and `outlook`. */
export const furtherTables = [
  powerTable,
  specificationsTable,
  robustnessTable,
  performanceTable,
  levelsTable,
  pathTable,
  outlookTable,
] as const;

/** Every table of one study. */
export function tablesOf(result: StudyResult): Table[] {
  return resultTables.map((table) => table.build(result));
}
