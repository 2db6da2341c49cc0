import type { ReportFacts } from "../../src/report/page/report-facts.ts";

/** What a report says of a run beyond its numbers, hand-made. */
export const sampleFacts: ReportFacts = {
  version: "1.2.3",
  scenarioText: "name: CPI\n",
  scenarioPath: "cpi.yaml",
  files: [{ path: "data/calendar.csv", sha256: "ab12", rows: 7 }],
  command: "assay run cpi.yaml",
  isBesideTables: false,
  pictures: [],
};
