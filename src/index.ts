/**
 * Assay as a library: load scenarios, run them, read the tables. Studying is pure (`runStudy`, `runScenario`); only loading reads files.
 */
export type { DiagnosticCode } from "./diagnostic-codes.ts";
export { type Diagnostic, type SourcePosition, UserError } from "./errors.ts";
export type { CivilDate, Instant } from "./time/types.ts";
export { formatInstant, parseInstant } from "./time/instant.ts";
export { formatCivilDate, parseCivilDate } from "./time/civil-date.ts";

export type { Instrument, ObservationClock } from "./market/instrument.ts";
export type { PriceSeries } from "./market/price-series.ts";
export { dayZero } from "./market/day-zero.ts";
export { findPriceEvents, type PriceEvent, type PriceEventKind, type PriceEvents } from "./market/price-event.ts";
export { findPriceEventKind, priceEventKinds } from "./market/price-events/index.ts";
export type { Indicator, Release, ReleaseCalendar } from "./calendar/types.ts";
export { makeCalendar } from "./calendar/calendar.ts";
export { makeRelease } from "./calendar/release.ts";
export type { SurpriseFilter, SurpriseScale } from "./calendar/surprise-filter.ts";
export type { WordFilter } from "./calendar/word-filter.ts";
export type { Expectation, ExpectationChoice, ExpectationRule } from "./calendar/expectation.ts";
export { expectationRules } from "./calendar/expectations/index.ts";
export { expectationsOf } from "./calendar/expected.ts";
export { surpriseOf } from "./calendar/surprise.ts";

export type {
  CollisionDesign,
  GroupDesign,
  MatchDesign,
  ModelChoice,
  ResponseDesign,
  SequenceDesign,
  StudyDesign,
} from "./study/design/study-design.ts";
export type { Condition } from "./study/design/condition/expression.ts";
export type { EstimationWindow, EventWindow } from "./study/design/windows.ts";
export type { EventPanel } from "./study/normal-returns/event-panel.ts";
export type { Matrix } from "./study/normal-returns/matrix.ts";
export type { WindowSample } from "./study/inference/sample-window.ts";
export { type Exclusion, type ExclusionReason, exclusionReasons } from "./study/selection/exclusion.ts";
export { significanceTests } from "./study/inference/tests/index.ts";
export { type Influence, leaveOneOut } from "./study/inference/influence.ts";
export { singleEventTests } from "./study/inference/single-event.ts";
export { bootstrapMethods } from "./study/inference/bootstrap/index.ts";
export { placeboStatistics } from "./study/matched/placebo/statistics/index.ts";
export type { PlaceboStatistic } from "./study/matched/placebo/placebo-statistic.ts";
export type { PlaceboOutcome } from "./study/matched/placebo/outcomes.ts";
export type { VolatilityOutcome } from "./study/matched/volatility.ts";
export { romanoWolf } from "./study/matched/romano-wolf.ts";
export type { BootstrapOutcome } from "./study/inference/bootstrap/bootstrap-method.ts";
export { comparisonTests } from "./study/comparison/tests/index.ts";
export { type Adjustment, adjustments } from "./study/inference/multiple-testing/adjustments.ts";
export {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  holm,
} from "./study/inference/multiple-testing/adjusted-p-values.ts";
export { models } from "./study/normal-returns/models/index.ts";
export type {
  AveragePath,
  CellResult,
  TestResult,
  WindowResult,
  WindowSummary,
} from "./study/inference/cell-result.ts";
export type { ComparisonResult } from "./study/comparison/comparison-result.ts";
export type { StudyEvent } from "./study/normal-returns/study-event.ts";
export type { StudyResult } from "./study/result/study-result.ts";
export { covariances } from "./study/response/covariances/index.ts";
export type { Covariance } from "./study/response/covariance.ts";
export type { Estimate } from "./study/response/estimate.ts";
export { responseKinds } from "./study/response/kinds/index.ts";
export type { ResponseKind } from "./study/response/response-kind.ts";
export type { CheckedFinding, ResponseResult, ResponseTerm } from "./study/response/response-result.ts";
export { stabilityChecks } from "./study/response/stability/index.ts";
export type { StabilityCheck } from "./study/response/stability-check.ts";
export { runStudy } from "./study/run-study.ts";
export type { StudyData } from "./study/design/study-data.ts";
export { type LookBack, lookBack, type Span, type SpanFacts } from "./market/look-back/look-back.ts";
export { type Outlook, outlook, type OutlookQuestion } from "./study/outlook/outlook.ts";

export type { FileRecord } from "./sources/file.ts";
export type { InstrumentEntry } from "./sources/instrument-entry.ts";
export type { ReadIo } from "./input/io.ts";
export { diskIo, shippedData } from "./sources/disk.ts";
export { loadCatalog, loadSeries } from "./pipeline/loading/catalog.ts";
export { loadScenarios } from "./pipeline/loading/load-scenarios.ts";
export { runScenario, runScenarioOnThreads } from "./pipeline/run-scenario.ts";
export { type LoadedMetals, loadMetals } from "./pipeline/loading/load-metals.ts";
export { type Effect, studyPower, type WindowPower } from "./study/inference/power.ts";
export { type RobustnessCell, type RobustnessRun, runRobustness } from "./pipeline/robustness.ts";
export { checkScenarios } from "./pipeline/loading/check-scenarios.ts";
export { compareRuns, type RunsComparison } from "./pipeline/compare-runs.ts";
export type { Catalog, LoadedScenario, LoadOptions, ScenarioRun } from "./pipeline/types.ts";
export type { ResolvedScenario } from "./scenario/resolve.ts";
export { compileCondition, type CompiledCondition } from "./scenario/condition/compile.ts";
export { scenarioJsonSchema } from "./scenario/json-schema.ts";

export { renderReport } from "./report/page/report-page.ts";
export type { FileFacts, ReportFacts } from "./report/page/report-facts.ts";
export type { Picture } from "./report/page/picture.ts";

export type { Column, Table } from "./tables/table.ts";
export { resultTables, tablesOf } from "./tables/index.ts";
export { csvChunks } from "./tables/formats/csv.ts";
export { tableFormats } from "./tables/formats/index.ts";
export type { TableFormat } from "./tables/formats/table-format.ts";
export type { ResultTable } from "./tables/result-table.ts";
export { type TableRecord, tableRecords } from "./tables/formats/json.ts";
export { eventsWithPrices, fromFrame, joinFrames, toFrame } from "./tables/frame.ts";

export type { Chart, Figure, VegaLiteSpec } from "./report/chart.ts";
export { charts, eventPriceFigures, powerCharts, type PowerRun, robustnessCharts } from "./report/charts/index.ts";
export { renderSvg } from "./report/svg/render-svg.ts";
export { renderPng } from "./report/svg/render-png.ts";
export type { Theme } from "./report/theme.ts";
