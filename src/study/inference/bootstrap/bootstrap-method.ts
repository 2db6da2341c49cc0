import type { Random } from "../../../kernels/random.ts";

/** What resampling the events says of a CAAR. Fractions; everything but n, CAAR and the note is NaN on thin data. */
export interface BootstrapOutcome {
  readonly method: string;
  /** Events with a CAR in the window. */
  readonly n: number;
  readonly caar: number;
  /** Resamples made: as many as asked for, or all there are when they are fewer than 10,000. */
  readonly draws: number;
  /** Standard deviation of the resampled means. */
  readonly se: number;
  /** 95 % bootstrap-t interval. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Two-sided p of a CAAR of zero, the dual of the interval. */
  readonly pValue: number;
  readonly note: string;
}

/** A way of resampling the events of a group. */
export interface BootstrapMethod {
  /** Stable name, in `bootstrap.csv`. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  readonly advice: string;
  /** `cars` exist and are in order of release; `day0` is each event's place among the observations, by which events share a date. */
  evaluate(cars: Float64Array, day0: Float64Array, draws: number, random: Random): BootstrapOutcome;
}
