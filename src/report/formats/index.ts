import type { ReportFormat } from "./report-format.ts";

/** Ways to show a run, for `assay run --format`, beside the tables' own formats. */
export const reportFormats: readonly ReportFormat[] = [];
