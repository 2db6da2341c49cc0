import { makeRelease } from "../../calendar/release.ts";
import type { Instant } from "../../time/types.ts";
import type { StudyDesign } from "../design/index.ts";
import { sampleWindow } from "../inference/index.ts";
import { fitEvents, type NormalReturnModel } from "../normal-returns/index.ts";
import type { MarketView } from "../placement/index.ts";

/** What a metal did at instants at which nothing was released, as if something had been. */
export interface PseudoEvents {
  /** Time, ms, from each instant to the first price after it; NaN where an event there would be excluded. */
  readonly wait: Float64Array;
  /** The observation that each instant's first price is, as an index: instants of one session share it. */
  readonly day0: Int32Array;
  /** CARs and SCARs by tested window and instant; NaN where excluded. */
  readonly windows: readonly { readonly car: Float64Array; readonly scar: Float64Array }[];
}

/** Studies pseudo-releases at the given instants by the rules that hold for true ones: day 0, holes, collisions, estimation, model. */
export function studyPseudoReleases(
  instants: readonly Instant[],
  view: MarketView,
  design: StudyDesign,
  model: NormalReturnModel,
): PseudoEvents {
  const selected = instants.map((releasedAt) => ({
    release: makeRelease({ indicator: "no-release", releasedAt }),
    expectation: null,
    surprise: null,
    surpriseSd: null,
    surpriseScale: null,
    exclusion: null,
  }));
  const { events, built } = fitEvents("no-release", selected, view, design, model);
  const spread = (values: Float64Array): Float64Array => {
    let row = 0;
    return Float64Array.from(events, ({ exclusion }) => (exclusion === null ? (values[row++] ?? NaN) : NaN));
  };
  return {
    wait: Float64Array.from(events, ({ exclusion, pricedAfter, release }) =>
      exclusion === null ? (pricedAfter ?? NaN) - release.releasedAt : NaN,
    ),
    day0: Int32Array.from(events, ({ day0 }) => day0),
    windows: design.tested.map((window) => {
      const { car, scar } = sampleWindow(built, window);
      return { car: spread(car), scar: spread(scar) };
    }),
  };
}
