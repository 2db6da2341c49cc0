import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisiveEvent, leaveOneOut } from "../../src/study/influence.ts";

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

  it("has nothing to say of one event", () => {
    expect(leaveOneOut(Float64Array.of(0.5))).toEqual({
      without: Float64Array.of(NaN),
      low: NaN,
      high: NaN,
      most: -1,
    });
  });
});

describe("decisiveEvent", () => {
  // R: t.test(c(1, 1.2, 0.9, 1.1, -0.3, 1.4)) has the interval 0.249 .. 1.518; without 1.4 it is 0.018 .. 1.542.
  it("finds none where the interval leaves zero out without the largest too", () => {
    expect(decisiveEvent(Float64Array.of(1, 1.2, 0.9, 1.1, -0.3, 1.4))).toBe(-1);
  });

  // R: t.test(c(-0.1, 0.5, 0.4, 0.1, 0.3)) has -0.059 .. 0.539; with 0.6 it is 0.026 .. 0.574, in either sign.
  it("names the event on whose absence the interval includes zero", () => {
    expect(decisiveEvent(Float64Array.of(-0.1, 0.5, 0.4, 0.1, 0.3, 0.6))).toBe(5);
    expect(decisiveEvent(Float64Array.of(0.1, -0.6, -0.5, -0.4, -0.1, -0.3))).toBe(1);
  });

  it("finds none where there is no finding, and below three events", () => {
    expect(decisiveEvent(Float64Array.of(-1, 1, 2, -2))).toBe(-1);
    expect(decisiveEvent(Float64Array.of(1, 1.0001))).toBe(-1);
  });
});
