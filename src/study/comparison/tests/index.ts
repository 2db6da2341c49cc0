import type { ComparisonTest } from "../comparison-test.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { permutation } from "./permutation.ts";
import { welch } from "./welch.ts";

/** Every two-sample test, in the order of its columns in `comparison.csv`. */
export const comparisonTests: readonly ComparisonTest[] = [welch, mannWhitney, permutation];
