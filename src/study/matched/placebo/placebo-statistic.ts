/** A number, zero where nothing happens, made of a group's events whose distribution under no effect comes from draws of matched days. */
export interface PlaceboStatistic {
  /** Stable name, in `placebo.csv`; that of the significance test where there is one. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  readonly advice: string;
  /**
   * Degrees of freedom of the t that n events would make of it: Romano-Wolf then compares tail probabilities, lest the wild t of a few events
   * hide the others. Null for what is no t: it is divided by the spread of its draws.
   */
  readonly degreesOfFreedom: ((n: number) => number) | null;
  /** From the CARs and SCARs that exist, in the same order; NaN where it is not defined. */
  evaluate(cars: Float64Array, scars: Float64Array): number;
}
