import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "../../../src/study/inference/mean-interval.ts";
import { findFragility, leaveOneOut } from "../../../src/study/inference/influence.ts";

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("leaveOneOut", () => {
  it("gives the mean of the others", () => {
    const cars = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(cars, (values) => {
        const { without, low, high, most } = leaveOneOut(Float64Array.from(values));
        const expected = values.map((_, at) => meanOf(values.toSpliced(at, 1)));
        for (const [at, value] of expected.entries()) expect(without[at]).toBeCloseTo(value, 12);
        expect(low).toBeCloseTo(Math.min(...expected), 12);
        expect(high).toBeCloseTo(Math.max(...expected), 12);
        const moves = expected.map((value) => Math.abs(value - meanOf(values)));
        expect(moves[most]).toBeCloseTo(Math.max(...moves), 12);
      }),
    );
  });

  it("passes over events without a CAR", () => {
    const { without, most } = leaveOneOut(Float64Array.of(NaN, 1, 3, 5));
    expect([...without]).toEqual([NaN, 4, 3, 2]);
    expect(most).toBe(1);
  });

  it("names the first of equals, even of events that move nothing", () => {
    expect(leaveOneOut(Float64Array.of(NaN, 1, -1)).most).toBe(1);
    expect(leaveOneOut(Float64Array.of(0.5, 0.5, 0.5)).most).toBe(0);
  });

  it("has nothing to say of one event", () => {
    expect(leaveOneOut(Float64Array.of(0.5))).toEqual({
      without: Float64Array.of(NaN),
      low: NaN,
      high: NaN,
      most: -1,
    });
  });
});

describe("findFragility", () => {
  // The intervals are R's, t.test(x)$conf.int and t.test(x[-i])$conf.int.
  // With all 0.249 .. 1.518; nearest to zero without 1.2: 0.009 .. 1.631.
  it("finds none where the interval leaves zero out whoever is missing", () => {
    expect(findFragility(Float64Array.of(1, 1.2, 0.9, 1.1, -0.3, 1.4))).toBeNull();
  });

  // With all 0.026 .. 0.574; without 0.6 -0.059 .. 0.539, without 0.5, 0.4 or 0.3 -0.062 and below, without another 0.005 and above.
  it("names the event that moves the mean most of those without which the interval includes zero", () => {
    const found = { change: "includes-zero", event: 5, count: 4 };
    expect(findFragility(Float64Array.of(-0.1, 0.5, 0.4, 0.1, 0.3, 0.6))).toEqual(found);
    expect(findFragility(Float64Array.of(0.1, -0.5, -0.4, -0.1, -0.3, -0.6, NaN))).toEqual(found);
  });

  // With all 0.028 .. 0.572; without either 0.55 -0.067 .. 0.567, without 0.4 or 0.3 -0.059 and below, without another 0.007 and above.
  it("names the first of those that move the mean alike", () => {
    const found = { change: "includes-zero", event: 1, count: 4 };
    expect(findFragility(Float64Array.of(-0.1, 0.55, 0.4, 0.1, 0.3, 0.55))).toEqual(found);
  });

  // With all 0.100 .. 0.900; without 1.4 0.154 .. 0.546, for with it much of the spread is gone; without 0.6 -0.011 .. 0.977.
  it("does not take the largest event for the one that a finding rests on", () => {
    const found = { change: "includes-zero", event: 3, count: 1 };
    expect(findFragility(Float64Array.of(0.2, 0.5, 0.3, 0.6, 0.4, 0.1, 1.4))).toEqual(found);
  });

  // With all -0.240 .. 0.323; without -0.5 0.099 .. 0.201.
  it("names the event that hides a finding", () => {
    const found = { change: "excludes-zero", event: 4, count: 1 };
    expect(findFragility(Float64Array.of(0.1, 0.2, 0.15, 0.12, -0.5, 0.18))).toEqual(found);
  });

  // Mean 0.1, standard error 1.0: without either 2 or without 1 the mean is below zero, yet every interval includes zero.
  it("says nothing of the sign of a mean near zero", () => {
    expect(findFragility(Float64Array.of(1, -1.5, 2, -3, 2))).toBeNull();
  });

  it("may leave signs alone: a mean one standard error from zero keeps its own without any one event (Samuelson 1968)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 500 }), { minLength: 2, maxLength: 12 }), (values) => {
        const { mean, se } = meanInterval(Float64Array.from(values));
        fc.pre(Math.abs(mean) > se);
        const { without } = leaveOneOut(Float64Array.from(values));
        expect(without.every((rest) => rest * mean >= -1e-9)).toBe(true);
      }),
    );
  });

  it("agrees with the interval of each remainder, computed anew", () => {
    const cars = fc.array(fc.integer({ min: -300, max: 500 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(cars, fc.constantFrom(0, 0.1, 0.4), (values, correlation) => {
        fc.pre(new Set(values).size > 2);
        const isOff = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0;
        const whole = meanInterval(Float64Array.from(values), correlation);
        const rest = values.map((_, at) => meanInterval(Float64Array.from(values.toSpliced(at, 1)), correlation));
        const moved = rest.filter((each) => isOff(each) !== isOff(whole)).length;
        const found = findFragility(Float64Array.from(values), correlation);
        if (moved > 0)
          expect(found).toMatchObject({ change: isOff(whole) ? "includes-zero" : "excludes-zero", count: moved });
        else expect(found).toBeNull();
      }),
    );
  });

  it("takes an interval that ends at zero to include it", () => {
    expect(findFragility(Float64Array.of(0, 0, 0))).toBeNull();
    // Without the last event all are zero.
    expect(findFragility(Float64Array.of(0, 0, 0, 1))).toBeNull();
  });

  it("says nothing of fewer than three events", () => {
    expect(findFragility(Float64Array.of(1, 1.0001))).toBeNull();
  });
});
