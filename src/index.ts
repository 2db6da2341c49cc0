/**
 * Assay as a library: event studies of releases on prices, from scenario files or from plain objects.
 *
 * ```ts
 * import { studyOf, tableRecords, tablesOf } from "assay";
 *
 * const result = studyOf(
 *   { metals: "gold", events: { release: "us-cpi-mom", surprise: "above" } },
 *   {
 *     releases: [{ indicator: "us-cpi-mom", releasedAt: "2026-01-13T13:30:00Z", actual: 0.3, consensus: 0.2 }], // and earlier ones
 *     prices: { gold: { close: { time: "17:00", zone: "America/New_York" }, dates: ["2026-01-13"], closes: [4603.5] } }, // and many more
 *   },
 * );
 * for (const table of tablesOf(result)) console.log(table.name, tableRecords(table));
 * ```
 *
 * First what one does (verbs), then the types of what goes in and comes out, by topic, then the registries of what can be named. Studying
 * is pure: the same question, data and seed give the same result. Returns are log returns as fractions (0.0123 = 1.23 %); a missing number
 * is NaN in columns and null in records. What is wrong with the input is thrown as one `UserError` with every problem in it.
 */

// Verbs: questions and their answers.

export { loadScenarios } from "./pipeline/loading/load-scenarios.ts";
export { checkScenarios } from "./pipeline/loading/check-scenarios.ts";
export { runScenario, runScenarioOnThreads } from "./pipeline/run-scenario.ts";
export { studyOf } from "./pipeline/plain/study-of.ts";
export { tablesOf } from "./tables/index.ts";
export { tableRecords } from "./tables/formats/json.ts";
export { csvChunks } from "./tables/formats/csv.ts";
export { eventsWithPrices, fromFrame, joinFrames, toFrame } from "./tables/frame.ts";
export { compareRuns } from "./pipeline/compare-runs.ts";
export { runRobustness } from "./pipeline/robustness.ts";
export { studyPower } from "./study/inference/index.ts";

// Verbs: data and what they say by themselves.

export { diskIo, shippedData } from "./sources/disk.ts";
export { loadCatalog, loadSeries } from "./pipeline/loading/catalog.ts";
export { loadMetals } from "./pipeline/loading/load-metals.ts";
export { lookBack } from "./market/look-back/look-back.ts";
export { outlook } from "./study/outlook/index.ts";
export { findPriceEvents } from "./market/price-event.ts";
export { dayZero } from "./market/day-zero.ts";
export { expectationsOf } from "./calendar/expected.ts";
export { surpriseOf } from "./calendar/surprise.ts";
export { makeCalendar } from "./calendar/calendar.ts";
export { makeRelease } from "./calendar/release.ts";
export { runStudy } from "./study/run-study.ts";

// Verbs: pages and pictures.

export { renderReport } from "./report/page/report-page.ts";
export { renderSvg } from "./report/svg/render-svg.ts";
export { renderPng } from "./report/svg/render-png.ts";
export { eventPriceFigures } from "./report/charts/index.ts";

// Verbs: dates and instants.

export { formatInstant, parseInstant } from "./time/instant.ts";
export { formatCivilDate, parseCivilDate } from "./time/civil-date.ts";

// Types: what goes wrong, and how far work has come.

export { type Diagnostic, type SourcePosition, UserError } from "./errors.ts";
export type { DiagnosticCode } from "./diagnostic-codes.ts";
export type { OnProgress } from "./study/on-progress.ts";

// Types: time.

export type { CivilDate, Instant } from "./time/types.ts";

// Types: a study from plain objects.

export type {
  ExpectationQuestion,
  GroupQuestion,
  OneOrMore,
  Question,
  SequenceQuestion,
  SurpriseQuestion,
} from "./pipeline/plain/question.ts";
export type { PlainData, PlainIndicator, PlainPrices, PlainRelease } from "./sources/plain/plain-data.ts";

// Types: the calendar.

export type { Indicator, Release, ReleaseCalendar } from "./calendar/types.ts";
export type { GivenRelease } from "./calendar/release.ts";
export type { Expectation, ExpectationChoice, ExpectationRule } from "./calendar/expectation.ts";
export type { SurpriseFilter, SurpriseScale } from "./calendar/surprise-filter.ts";
export type { WordFilter } from "./calendar/word-filter.ts";

// Types: the market.

export type { Instrument, ObservationClock } from "./market/instrument.ts";
export type { RoundNumber } from "./market/look-back/round-numbers.ts";
export type { PriceSeries } from "./market/price-series.ts";
export type { Occurrences, OptionRule, PriceEvent, PriceEventKind, PriceEvents } from "./market/price-event.ts";
export type { CrossedLevel, LookBack, Span, SpanFacts, StruckClose } from "./market/look-back/look-back.ts";

// Types: scenario files and what is read for them.

export type { ReadIo } from "./input/io.ts";
export type { Catalog, LoadedScenario, LoadedSeries, LoadOptions, ScenarioRun } from "./pipeline/types.ts";
export type { IsWanted } from "./pipeline/loading/catalog.ts";
export type { LoadedMetals } from "./pipeline/loading/load-metals.ts";
export type { FileRecord } from "./sources/file.ts";
export type { InstrumentEntry, ParsedInstrumentEntry } from "./sources/instrument-entry.ts";
export type { ParsedIndicatorEntry } from "./sources/indicator-entry.ts";
export type { CalendarColumn, ParsedCalendarEntry } from "./sources/calendar-entry.ts";
export type { Range, ResolvedGroup, ResolvedScenario, ResolvedSequence } from "./scenario/resolve.ts";
export type { WrittenExpectation } from "./scenario/schema/expectation-keys.ts";
export type { PriceEventEntry } from "./scenario/schema/price-event-keys.ts";

// Types: the design of a study, every default filled in.

export type {
  CollisionDesign,
  Condition,
  ConditionInput,
  DatePart,
  EstimationWindow,
  EventWindow,
  Expression,
  Figure as ConditionFigure,
  GroupDesign,
  MatchDesign,
  MeasureName,
  ModelChoice,
  OperatorName,
  ResponseDesign,
  SequenceDesign,
  StudyData,
  StudyDesign,
} from "./study/design/index.ts";

// Types: results.

export type { StudyResult } from "./study/result/index.ts";
export type {
  EstimatedPanel,
  EventPanel,
  FittedModel,
  Matrix,
  NormalReturnModel,
  Regressors,
  StudyEvent,
} from "./study/normal-returns/index.ts";
export type { Exclusion, ExclusionReason, InputReading, Reading } from "./study/selection/index.ts";
export type {
  Adjustment,
  AveragePath,
  BootstrapMethod,
  BootstrapOutcome,
  CellResult,
  Effect,
  EventPart,
  Influence,
  PartKind,
  SignificanceTest,
  SingleEventOutcome,
  SingleEventTest,
  TestOutcome,
  TestedPart,
  TestResult,
  WindowPower,
  WindowResult,
  WindowSample,
  WindowSummary,
} from "./study/inference/index.ts";
export type { ComparisonOutcome, ComparisonResult, ComparisonTest } from "./study/comparison/index.ts";
export type { PlaceboOutcome, PlaceboStatistic, VolatilityOutcome } from "./study/matched/index.ts";
export type { Stability, StabilityPart, ThroughoutCheck } from "./study/stability/index.ts";
export type {
  CheckedFinding,
  Contrast,
  Covariance,
  Estimate,
  ResponseKind,
  ResponseResult,
  ResponseSample,
  ResponseTerm,
  StabilityCheck,
  StabilityFinding,
  StabilitySettings,
  Term,
} from "./study/response/index.ts";
export type { Random } from "./kernels/random.ts";
export type { Regression } from "./kernels/regression/regression.ts";
export type { RunsComparison } from "./pipeline/compare-runs.ts";
export type { RobustnessCell, RobustnessRun } from "./pipeline/robustness.ts";
export type { Agreement, RobustnessVerdict, Specification } from "./study/robustness/index.ts";
export type { ComingRelease, History, Outlook, OutlookQuestion, PastMoves, Side } from "./study/outlook/index.ts";

// Types: tables.

export type { Column, ColumnFacts, Table } from "./tables/table.ts";
export type { ResultTable } from "./tables/result-table.ts";
export type { TableFormat } from "./tables/formats/table-format.ts";
export type { TableRecord } from "./tables/formats/json.ts";
export type { JoinOptions } from "./tables/frame.ts";

// Types: pages and pictures.

export type { FileFacts, ReportFacts } from "./report/page/report-facts.ts";
export type { Picture } from "./report/page/picture.ts";
export type { Chart, Figure, Json, JsonObject, VegaLiteSpec } from "./report/chart.ts";
export type { PowerRun } from "./report/charts/index.ts";
export type { PngOptions } from "./report/svg/render-png.ts";
export type { Theme } from "./report/theme.ts";

// Registries: what a scenario can name, each with what it is.

export { models } from "./study/normal-returns/index.ts";
export { adjustments, bootstrapMethods, significanceTests, singleEventTests } from "./study/inference/index.ts";
export { comparisonTests } from "./study/comparison/index.ts";
export { placeboStatistics } from "./study/matched/index.ts";
export { throughoutChecks } from "./study/stability/index.ts";
export { covariances, responseKinds, stabilityChecks } from "./study/response/index.ts";
export { expectationRules } from "./calendar/expectations/index.ts";
export { priceEventKinds } from "./market/price-events/index.ts";
export { exclusionReasons } from "./study/selection/index.ts";
export { resultTables } from "./tables/index.ts";
export { tableFormats } from "./tables/formats/index.ts";
export { charts, powerCharts, robustnessCharts } from "./report/charts/index.ts";
export { scenarioJsonSchema } from "./scenario/json-schema.ts";
