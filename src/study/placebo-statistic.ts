/** A number, zero where nothing happens, made of a group's events whose distribution under no effect comes from draws of matched days. */
export interface PlaceboStatistic {
  /** Stable name, in `placebo.csv`; that of the significance test where there is one. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  readonly advice: string;
  /** Whether its spread under no effect is about the same for every group and metal; if not, Romano-Wolf divides it by that of its draws. */
  readonly isPivotal: boolean;
  /** From the CARs and SCARs that exist, in the same order; NaN where it is not defined. */
  evaluate(cars: Float64Array, scars: Float64Array): number;
}
