/** One value per regressor of a model. */
export type Regressors = ArrayLike<number>;

/** What a fitted model expects, given that observation's regressors. */
export interface FittedModel {
  /** Intercept; NaN where the model has none. */
  readonly alpha: number;
  /** One slope per regressor; empty where the model has none. */
  readonly betas: readonly number[];
  /** Normal return of one observation, log return. */
  expected(regressors: Regressors): number;
  /**
   * g'(X'X)^-1 g for g = the sum of `count` regressor rows (constant included when fitted): the part of the prediction error that
   * comes from estimating the coefficients. `sums` are the regressors' sums over those observations. 0 when nothing was estimated.
   */
  estimationError(count: number, sums: Regressors): number;
}

/** A model of the return that would have been normal. Adding one is a file in models/ and a line in its registry. */
export interface NormalReturnModel {
  /** Stable name, used in scenarios. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** How many series it takes beside the metal. */
  readonly inputs: "none" | "one" | "many";
  /** Mean parameters fitted when it takes that many series: the k_i in the residual degrees of freedom M_i - k_i. */
  parameters(series: number): number;
  /** Why `fit` returns null, in words for the exclusion. */
  readonly undetermined: string;
  /**
   * Fits on one event's estimation window, by position; NaN marks positions that are not valid in every series.
   * Returns null when the coefficients are not determined (no valid position, a regressor that does not vary).
   */
  fit(returns: Float64Array, regressors: readonly Float64Array[]): FittedModel | null;
}
