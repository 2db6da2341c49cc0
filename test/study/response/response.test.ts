import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFor } from "../../../src/kernels/random.ts";
import { hc1 } from "../../../src/study/response/covariances/hc1.ts";
import { hc3 } from "../../../src/study/response/covariances/hc3.ts";
import { covariances } from "../../../src/study/response/covariances/index.ts";
import { neweyWest } from "../../../src/study/response/covariances/newey-west.ts";
import { fitResponse } from "../../../src/study/response/fit-response.ts";
import { asymmetric } from "../../../src/study/response/kinds/asymmetric.ts";
import { linear } from "../../../src/study/response/kinds/linear.ts";
import { drawSample } from "../../../src/study/response/response-sample.ts";
import { stabilityChecks } from "../../../src/study/response/stability/index.ts";
import { floats } from "../../support/numbers.ts";
import { responseEvent, responseSample } from "../../support/response-sample.ts";
import { normals } from "../../support/tiny-market.ts";

const moves = Array.from(normals(5, 40, "moves"), (z) => z / 100);
const news = Array.from(normals(5, 40, "news"));
const settings = { covariance: hc3, rolling: 12, randomFor: (check: string) => randomFor(1, check) };

describe("thin data", () => {
  it.each([
    ["no event", [], [], linear, "too few events"],
    ["as many events as coefficients", [0.1, 0.2], [1, 2], linear, "too few events"],
    ["equal surprises", [0.1, 0.2, 0.4], [1, 1, 1], linear, "surprise does not vary"],
    ["surprises on one side", [0.1, 0.2, 0.4, 0.1], [1, 2, 3, 5], asymmetric, "below does not vary"],
    ["one event below", [0.1, 0.2, 0.4, 0.1], [1, 2, 3, -1], asymmetric, "one event alone determines a coefficient"],
  ] as const)("%s: no test, and why", (_what, y, surprises, kind, trouble) => {
    const fit = fitResponse(responseSample(y, surprises, {}, kind), hc3);
    expect(fit.trouble).toBe(trouble);
    for (const { pValue, se, ciLow } of fit.terms) expect([pValue, se, ciLow]).toEqual([NaN, NaN, NaN]);
  });

  it("checks say nothing rather than something wrong", () => {
    for (const [y, surprises] of [
      [[], []],
      [[0.1], [1]],
      [
        [0.1, 0.2, 0.4],
        [1, 1, 1],
      ],
    ] as const) {
      const found = stabilityChecks.flatMap(({ find }) => find(responseSample(y, surprises), settings));
      for (const { pValue, estimate } of found) expect([pValue, estimate]).toEqual([NaN, NaN]);
    }
  });

  it("a move that is all surprise has a slope and no error", () => {
    const { terms, rSquared } = fitResponse(responseSample([0.02, 0.04, 0.08, 0.1], [1, 2, 4, 5]), hc3);
    expect(terms[1]?.estimate).toBeNear(0.02, "slope");
    expect([terms[1]?.se, terms[1]?.pValue, rSquared]).toEqual([NaN, NaN, 1]);
  });
});

describe.each(covariances.map((covariance) => [covariance.kind, covariance] as const))(
  "errors by %s",
  (_, covariance) => {
    it("follow the unit of the moves and of the news", () => {
      const unit = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
      fc.assert(
        fc.property(unit, unit, (ofMoves, ofNews) => {
          const own = fitResponse(responseSample(moves, news), covariance).terms[1];
          const other = fitResponse(
            responseSample(
              moves.map((move) => move * ofMoves),
              news.map((surprise) => surprise * ofNews),
            ),
            covariance,
          ).terms[1];
          expect(other?.statistic).toBeNear(own?.statistic, "t", 1e-9);
          expect(other?.estimate).toBeNear(((own?.estimate ?? NaN) * ofMoves) / ofNews, "slope", 1e-9);
        }),
      );
    });
  },
);

it("the order of events matters to Newey and West alone", () => {
  const turned = responseSample(moves.toReversed(), news.toReversed());
  const shuffled = responseSample(
    [...moves.slice(13), ...moves.slice(0, 13)],
    [...news.slice(13), ...news.slice(0, 13)],
  );
  const se = (sample: typeof turned, covariance: typeof hc3) => fitResponse(sample, covariance).terms[1]?.se;
  const own = responseSample(moves, news);
  for (const covariance of [hc3, hc1]) expect(se(shuffled, covariance)).toBeNear(se(own, covariance), "se", 1e-9);
  expect(se(turned, neweyWest)).toBeNear(se(own, neweyWest), "backwards", 1e-9);
  expect(Math.abs((se(shuffled, neweyWest) ?? NaN) - (se(own, neweyWest) ?? NaN))).toBeGreaterThan(1e-9);
});

it("two slopes that are one are the linear slope, and do not differ", () => {
  const straight = news.map((surprise) => -0.002 * surprise);
  const noise = moves.map((move, at) => move * 1e-9 + (straight[at] ?? NaN));
  const terms = fitResponse(responseSample(noise, news, {}, asymmetric), hc3).terms;
  expect(terms.map(({ term }) => term)).toEqual(["intercept", "above", "below", "difference"]);
  expect(terms[1]?.estimate).toBeNear(-0.002, "above", 1e-6);
  expect(terms[2]?.estimate).toBeNear(-0.002, "below", 1e-6);
  expect(terms[3]?.estimate).toBeNear((terms[1]?.estimate ?? NaN) - (terms[2]?.estimate ?? NaN), "difference", 1e-9);
});

describe("the events of a regression", () => {
  const events = [2, null, -1, 0, 4].map((surprise, index) => responseEvent(index, surprise));
  const own = {
    name: "surprise",
    isOwnSurprise: true,
    newsOf: ({ surpriseSd, surpriseScale }: (typeof events)[number]) =>
      surpriseSd === null || surpriseScale === null ? null : { standardized: surpriseSd, scale: surpriseScale },
  };
  const core = {
    name: "us-core-cpi-mom",
    isOwnSurprise: false,
    newsOf: ({ day0 }: (typeof events)[number]) =>
      day0 === 3 ? null : { standardized: day0, scale: 0.05 + day0 / 100 },
  };

  it("have a move and all the news; who lacks some is counted by the first it lacks, and who has no move is not", () => {
    const { sample, leftOut, scales } = drawSample(events, floats([1, 2, 3, 4, NaN]), [own, core], linear, {
      isAbsolute: false,
    });
    expect(sample.events.map(({ day0 }) => day0)).toEqual([0, 2]);
    expect([...leftOut]).toEqual([
      ["surprise", 1],
      ["us-core-cpi-mom", 1],
    ]);
    expect(sample.terms.map(({ name, values }) => [name, [...values]])).toEqual([
      ["intercept", [1, 1]],
      ["surprise", [2, -1]],
      ["us-core-cpi-mom", [0, 2]],
    ]);
    // The mean over the events, those whose news is 0 among them.
    expect(scales).toEqual([NaN, 0.5, (0.05 + 0.07) / 2]);
  });

  it("enter by their sizes where sizes are explained", () => {
    const { sample } = drawSample(events, floats([1, 2, 3, 4, NaN]), [own], linear, { isAbsolute: true });
    expect([...sample.surprise]).toEqual([2, 1, 0]);
  });
});

it("an event far out is the most influential, and its absence turns the interval", () => {
  const y = [...moves.slice(0, 20), 0.3];
  const surprises = [...news.slice(0, 20), 9];
  const found = stabilityChecks
    .find(({ kind }) => kind === "leave-one-out")
    ?.find(responseSample(y, surprises), {
      ...settings,
      covariance: hc1,
    });
  const far = responseEvent(20, 9).release.id;
  expect(found?.find(({ note }) => note === "most influential")).toMatchObject({ part: "lowest", event: far, n: 20 });
  expect(found?.find(({ part }) => part === "includes-zero")).toMatchObject({
    event: far,
    note: "the only event that does",
  });
});
