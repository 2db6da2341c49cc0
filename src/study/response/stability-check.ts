import type { Random } from "../../kernels/random.ts";
import type { Instant } from "../../time/types.ts";
import type { Covariance } from "./covariance.ts";
import { type Estimate, noEstimate } from "./estimate.ts";
import type { ResponseSample } from "./response-sample.ts";

/** One thing that a check of a response found. What it has no number for is NaN. */
export interface StabilityFinding extends Estimate {
  /** The slope it is about; `slopes` = all of them. */
  readonly term: string;
  /** Which part of the events, or which of several findings. */
  readonly part: string;
  /** Releases of the first and last event that it rests on. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly n: number;
  /** Id of the event that it is about; null when it is about none. */
  readonly event: string | null;
  readonly note: string;
}

/** What a check may use beside the events. */
export interface StabilitySettings {
  readonly covariance: Covariance;
  /** Events of each rolling estimate. */
  readonly rolling: number;
  /** The draws of one check: the same whatever else is drawn. */
  randomFor(check: string): Random;
}

/** A question put to a response regression: does it hold throughout, and does it rest on few events? */
export interface StabilityCheck {
  /** Stable name, in `response_stability.csv`. */
  readonly kind: string;
  readonly title: string;
  /** Author and year of the source. */
  readonly reference: string;
  /** What it says and when to trust it. */
  readonly advice: string;
  find(sample: ResponseSample, settings: StabilitySettings): readonly StabilityFinding[];
}

/** A finding about all of a sample's events. */
export function findingOf(
  { events }: ResponseSample,
  term: string,
  part: string,
  found: Partial<Omit<StabilityFinding, "term" | "part">>,
): StabilityFinding {
  return {
    ...noEstimate,
    term,
    part,
    from: events[0]?.release.releasedAt ?? null,
    to: events.at(-1)?.release.releasedAt ?? null,
    n: events.length,
    event: null,
    note: "",
    ...found,
  };
}
