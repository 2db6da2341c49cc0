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
} from "./study/design/index.ts";
export type { Condition } from "./study/design/index.ts";
export type { EstimationWindow, EventWindow } from "./study/design/index.ts";
export type { EventPanel } from "./study/normal-returns/index.ts";
export type { Matrix } from "./study/normal-returns/index.ts";
export type { WindowSample } from "./study/inference/index.ts";
export { type Exclusion, type ExclusionReason, exclusionReasons } from "./study/selection/index.ts";
export { significanceTests } from "./study/inference/index.ts";
export { type Influence, leaveOneOut } from "./study/inference/index.ts";
export { singleEventTests } from "./study/inference/index.ts";
export { bootstrapMethods } from "./study/inference/index.ts";
export { placeboStatistics } from "./study/matched/index.ts";
export type { PlaceboStatistic } from "./study/matched/index.ts";
export type { PlaceboOutcome } from "./study/matched/index.ts";
export type { VolatilityOutcome } from "./study/matched/index.ts";
export { romanoWolf } from "./study/matched/index.ts";
export type { BootstrapOutcome } from "./study/inference/index.ts";
export { comparisonTests } from "./study/comparison/index.ts";
export { type Adjustment, adjustments } from "./study/inference/index.ts";
export { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from "./study/inference/index.ts";
export { models } from "./study/normal-returns/index.ts";
export type { AveragePath, CellResult, TestResult, WindowResult, WindowSummary } from "./study/inference/index.ts";
export type { TestedPart } from "./study/inference/index.ts";
export { throughoutChecks } from "./study/stability/index.ts";
export type { Stability, StabilityPart } from "./study/stability/index.ts";
export type { ComparisonResult } from "./study/comparison/index.ts";
export type { StudyEvent } from "./study/normal-returns/index.ts";
export type { StudyResult } from "./study/result/index.ts";
export { covariances } from "./study/response/index.ts";
export type { Covariance } from "./study/response/index.ts";
export type { Estimate } from "./study/response/index.ts";
export { responseKinds } from "./study/response/index.ts";
export type { ResponseKind } from "./study/response/index.ts";
export type { CheckedFinding, ResponseResult, ResponseTerm } from "./study/response/index.ts";
export { stabilityChecks } from "./study/response/index.ts";
export type { StabilityCheck } from "./study/response/index.ts";
export { runStudy } from "./study/run-study.ts";
export type { StudyData } from "./study/design/index.ts";
export { type LookBack, lookBack, type Span, type SpanFacts } from "./market/look-back/look-back.ts";
export { type Outlook, outlook, type OutlookQuestion } from "./study/outlook/index.ts";

export type { FileRecord } from "./sources/file.ts";
export type { InstrumentEntry } from "./sources/instrument-entry.ts";
export type { ReadIo } from "./input/io.ts";
export { diskIo, shippedData } from "./sources/disk.ts";
export { loadCatalog, loadSeries } from "./pipeline/loading/catalog.ts";
export { loadScenarios } from "./pipeline/loading/load-scenarios.ts";
export { runScenario, runScenarioOnThreads } from "./pipeline/run-scenario.ts";
export { type LoadedMetals, loadMetals } from "./pipeline/loading/load-metals.ts";
export { type Effect, studyPower, type WindowPower } from "./study/inference/index.ts";
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
