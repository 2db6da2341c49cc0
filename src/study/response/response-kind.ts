/** A difference of two terms that is tested beside them. */
export interface Contrast {
  readonly term: string;
  readonly plus: string;
  readonly minus: string;
}

/** How the surprise enters a response regression. */
export interface ResponseKind {
  /** Stable name, used in scenarios. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  readonly advice: string;
  /** Names of the columns that the surprise becomes, in `response.csv`. */
  readonly terms: readonly string[];
  /** Those columns for one surprise in standard deviations. */
  split(surprise: number): readonly number[];
  readonly contrasts: readonly Contrast[];
}
