import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import type { SignificanceTest } from "../../../src/study/inference/significance-test.ts";
import { significanceTests } from "../../../src/study/inference/tests/index.ts";
import { floats, rStatistics } from "../../support/numbers.ts";
import { sampleOfCars } from "../../support/reference-panel.ts";

/** Estimation returns without ties, as many of each sign, so that gsign_z expects one half whatever their order. */
const sizes = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 1.1, 1.5];
const estimation = [...sizes, ...sizes.map((size) => -size)];

/** An order of the estimation returns for each event, so that events are not one another's copies. */
function estimationRow(event: number): number[] {
  const random = randomFor(1, `row ${event}`);
  const keyed = estimation.map((value) => ({ value, key: random.nextUint32() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
const rows = Array.from({ length: 60 }, (_, event) => estimationRow(event));

// Distinct sizes: halves of distinct whole numbers with either sign, clear of the estimation returns.
const distinctCars = fc
  .uniqueArray(fc.integer({ min: 20, max: 4000 }), { minLength: 3, maxLength: 12 })
  .chain((drawn) => fc.tuple(...drawn.map((size) => fc.constantFrom(size / 8, -size / 8))));

/** The test on CARs and estimation returns that are all multiplied by `factor`, and whose last event may come first. */
function evaluate(test: SignificanceTest, cars: readonly number[], factor = 1, reversed = false) {
  const events = cars.map((car, event) => ({
    car: car * factor,
    row: rows[event]?.map((value) => value * factor) ?? [],
  }));
  if (reversed) events.reverse();
  const sample = sampleOfCars(
    events.map(({ car }) => car),
    events.map(({ row }) => row),
    Math.abs(factor),
  );
  return test.evaluate(sample, test.prepare(sample.panel), randomFor(1, "properties"));
}

describe.each(significanceTests.map((test) => ({ kind: test.kind, test })))("$kind", ({ test }) => {
  it("changes its sign with the returns' and keeps its p", () => {
    fc.assert(
      fc.property(distinctCars, (cars) => {
        const plain = evaluate(test, cars);
        const mirrored = evaluate(test, cars, -1);
        expect(mirrored.statistic).toBeNear(-plain.statistic, "statistic", 1e-9, 1e-12);
        expect(mirrored.pValue).toBeNear(plain.pValue, "p", 1e-9);
      }),
    );
  });

  it("does not depend on the order of the events", () => {
    fc.assert(
      fc.property(distinctCars, (cars) => {
        const plain = evaluate(test, cars);
        const reversed = evaluate(test, cars, 1, true);
        expect(reversed.statistic).toBeNear(plain.statistic, "statistic", 1e-9, 1e-12);
        expect(reversed.pValue).toBeNear(plain.pValue, "p", 1e-9);
      }),
    );
  });

  it("does not depend on the unit of the returns", () => {
    fc.assert(
      fc.property(distinctCars, fc.constantFrom(0.01, 100, 1 / 3), (cars, factor) => {
        const plain = evaluate(test, cars);
        const scaled = evaluate(test, cars, factor);
        expect(scaled.statistic).toBeNear(plain.statistic, "statistic", 1e-9, 1e-12);
        expect(scaled.pValue).toBeNear(plain.pValue, "p", 1e-9);
      }),
    );
  });

  it("gives probabilities", () => {
    fc.assert(
      fc.property(distinctCars, (cars) => {
        const { pValue } = evaluate(test, cars);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

function outcomeOf(kind: string, x: readonly (number | null)[]) {
  const test = significanceTests.find((candidate) => candidate.kind === kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return evaluate(test, [...floats(x)]);
}

describe("against R", () => {
  it("is t.test", () => {
    for (const { x, t, df, p } of rStatistics.oneSample) {
      for (const kind of ["csect_t", "bmp_t"]) {
        const outcome = outcomeOf(kind, x);
        expect(outcome.statistic).toBeNear(t, "t");
        expect(outcome.df).toBe(df);
        expect(outcome.pValue).toBeNear(p, "p");
      }
    }
  });

  it("is wilcox.test, with ties and zeros", () => {
    for (const { x, p, normalP, exact } of rStatistics.signedRank) {
      const outcome = outcomeOf("wilcoxon_z", x);
      expect(outcome.pValue).toBeNear(p, "p");
      expect(outcome.note.startsWith("exact;")).toBe(exact);
      const noted = exact ? Number(outcome.note.replace("exact; normal_p=", "")) : outcome.pValue;
      expect(noted).toBeNear(normalP, "normal p");
    }
  });

  it("flips every sign when there are few", () => {
    for (const { x, p } of rStatistics.signFlips) {
      const outcome = outcomeOf("signflip_p", x);
      expect(outcome.pValue).toBeNear(p, "p");
      expect(outcome.note).toBe(`enumerated, 2^${x.length}`);
    }
  });

  it("draws signs when there are many, ties with the observed sum counted", () => {
    for (const { x, p } of rStatistics.manySignFlips) {
      const outcome = outcomeOf("signflip_p", x);
      expect(outcome.pValue).toBeNear(p, "p", 0, 5 * Math.sqrt((p * (1 - p)) / 9999));
      expect(Math.round(outcome.pValue * 10_000) / 10_000).toBe(outcome.pValue);
    }
  });
});
