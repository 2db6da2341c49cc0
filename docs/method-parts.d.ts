import type { ComparisonTest } from "../src/study/comparison-test.ts";
import type { NormalReturnModel } from "../src/study/model.ts";
import type { SignificanceTest } from "../src/study/significance-test.ts";

/** What the generated parts of method.md are made from. */
export interface Registries {
  readonly models: readonly NormalReturnModel[];
  readonly tests: readonly SignificanceTest[];
  readonly comparisonTests: readonly ComparisonTest[];
  readonly exclusionReasons: Readonly<Record<string, string>>;
}

export declare function methodParts(registries: Registries): Readonly<Record<string, string>>;

export declare function fillParts(text: string, parts: Readonly<Record<string, string>>): string;
