import { makeRelease } from "../../src/calendar/release.ts";
import type { StudyEvent } from "../../src/study/normal-returns/study-event.ts";
import { linear } from "../../src/study/response/kinds/linear.ts";
import type { ResponseKind } from "../../src/study/response/response-kind.ts";
import { drawSample, type ResponseSample } from "../../src/study/response/response-sample.ts";
import type { Instant } from "../../src/time/types.ts";
import { floats } from "./numbers.ts";

const month = 30 * 86_400_000;

/** An event a month, with a surprise of half as much in its own unit. */
export function responseEvent(index: number, surpriseSd: number | null): StudyEvent {
  return {
    group: "cpi",
    metal: "gold",
    release: makeRelease({ indicator: "us-cpi-mom", releasedAt: (index * month) as Instant }),
    expectation: null,
    surprise: surpriseSd === null ? null : surpriseSd / 2,
    surpriseSd,
    surpriseScale: surpriseSd === null ? null : 0.5,
    exclusion: null,
    day0: index,
    pricedBefore: null,
    pricedAfter: null,
    estimationCount: 120,
    alpha: NaN,
    sigma: NaN,
    betas: [],
    collisions: [],
    follows: null,
    inputs: [],
  };
}

/** A sample of these moves, surprises and further news, all in standard deviations. */
export function responseSample(
  y: readonly number[],
  surprises: readonly number[],
  further: Readonly<Record<string, readonly number[]>> = {},
  kind: ResponseKind = linear,
  isAbsolute = false,
): ResponseSample {
  const events = surprises.map((surprise, index) => responseEvent(index, surprise));
  const news = (values: readonly number[]) => (event: StudyEvent) => {
    const standardized = values[event.day0] ?? NaN;
    return { standardized, scale: 0.5 };
  };
  const regressors = [
    { name: "surprise", isOwnSurprise: true, newsOf: news(surprises) },
    ...Object.entries(further).map(([name, values]) => ({ name, isOwnSurprise: false, newsOf: news(values) })),
  ];
  return drawSample(events, floats(y), regressors, kind, { isAbsolute }).sample;
}
