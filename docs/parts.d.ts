import type { JudgedClaim } from "../claims/verdicts.d.ts";
import type { ExpectationRule } from "../src/calendar/expectation.ts";
import type { PriceEventKind } from "../src/market/price-event.ts";
import type { ConditionWord } from "../src/scenario/condition/vocabulary.ts";
import type { ComparisonTest } from "../src/study/comparison/comparison-test.ts";
import type { BootstrapMethod } from "../src/study/inference/bootstrap/bootstrap-method.ts";
import type { Adjustment } from "../src/study/inference/multiple-testing/adjustments.ts";
import type { SignificanceTest } from "../src/study/inference/significance-test.ts";
import type { SingleEventTest } from "../src/study/inference/single-event.ts";
import type { PlaceboStatistic } from "../src/study/matched/placebo/placebo-statistic.ts";
import type { NormalReturnModel } from "../src/study/normal-returns/normal-return-model.ts";
import type { Covariance } from "../src/study/response/covariance.ts";
import type { ResponseKind } from "../src/study/response/response-kind.ts";
import type { StabilityCheck } from "../src/study/response/stability-check.ts";
import type { ThroughoutCheck } from "../src/study/stability/stability-check.ts";
import type { ResultTable as BuildableTable } from "../src/tables/result-table.ts";

export type ResultTable = Pick<BuildableTable, "name" | "rowMeaning" | "facts">;

export interface JsonSchema {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** What the generated parts are made from. */
export interface Registries {
  readonly expectationRules: readonly ExpectationRule[];
  readonly priceEventKinds: readonly PriceEventKind[];
  readonly models: readonly NormalReturnModel[];
  readonly tests: readonly SignificanceTest[];
  readonly bootstrapMethods: readonly BootstrapMethod[];
  readonly placeboStatistics: readonly PlaceboStatistic[];
  readonly conditionWords: readonly ConditionWord[];
  readonly adjustments: readonly Adjustment[];
  readonly responseKinds: readonly ResponseKind[];
  readonly covariances: readonly Covariance[];
  readonly stabilityChecks: readonly StabilityCheck[];
  readonly throughoutChecks: readonly ThroughoutCheck[];
  readonly singleEventTests: readonly SingleEventTest[];
  readonly comparisonTests: readonly ComparisonTest[];
  readonly exclusionReasons: Readonly<Record<string, string>>;
  readonly diagnosticCodes: Readonly<Record<string, string>>;
  readonly formats: readonly { readonly kind: string; readonly title: string }[];
  readonly resultTables: readonly ResultTable[];
  readonly scenarioSchema: JsonSchema;
  readonly claims: readonly JudgedClaim[];
}

export interface Generated {
  readonly parts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly files: Readonly<Record<string, string>>;
}

export declare function generate(registries: Registries): Generated;

export declare function fillParts(text: string, parts: Readonly<Record<string, string>>): string;
