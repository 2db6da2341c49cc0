import type { Instrument } from "./instrument.ts";

/**
 * Prices of one instrument in time order. `instants` (epoch ms, strictly ascending) says when each price was struck; `closes` is
 * the price, greater than zero, NaN where the source has a row without a price. Daily closes and minute bars are the same type.
 */
export interface PriceSeries {
  readonly instrument: Instrument;
  readonly instants: Float64Array;
  readonly closes: Float64Array;
}
