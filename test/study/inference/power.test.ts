import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../src/kernels/distributions/distributions.ts";
import { type Random, randomFor } from "../../../src/kernels/random.ts";
import { differenceOfMeans } from "../../../src/study/comparison/difference-of-means.ts";
import { welch } from "../../../src/study/comparison/tests/welch.ts";
import { detectableDifference, studyPower, tooFewToTell } from "../../../src/study/inference/power.ts";
import { sampleRun } from "../../support/sample-run.ts";

const { result } = sampleRun({ groups: ["hotter"], metals: ["gold"], tested: [{ from: 0, to: 2 }], n: 38 });

function powerWith(sdCar: number, size: number, unit: "fraction" | "sd") {
  const cells = result.cells.map((cell) => ({
    ...cell,
    windows: cell.windows.map((window) => ({ ...window, summary: { ...window.summary, sdCar } })),
  }));
  return studyPower({ ...result, cells }, { size, unit })[0];
}

test("38 events of 1.3 % spread and a move of 0.5 %, as R has them", () => {
  // R 4.2.2: power.t.test(delta = 0.005, sd = 0.013, type = "one.sample", strict = TRUE, tol = 1e-14), n = 38 or power = 0.8.
  for (const row of [powerWith(0.013, 0.005, "fraction"), powerWith(0.013, 0.005 / 0.013, "sd")]) {
    expect(row?.effect).toBeCloseTo(0.005, 15);
    expect(row?.power).toBeCloseTo(0.63650337768147569, 10);
    expect(row?.eventsNeeded).toBe(Math.ceil(55.009942179621234));
  }
});

test("events that do not vary: nothing can be said", () => {
  expect(powerWith(0, 0.005, "fraction")).toMatchObject({ power: NaN, eventsNeeded: NaN });
  expect(powerWith(0, 0.5, "sd")).toMatchObject({ effect: NaN, power: NaN, eventsNeeded: NaN });
});

test("fewer than 34 events are too few to tell", () => {
  expect([0, 1, 2, 33, 34, 35].map(tooFewToTell)).toEqual([true, true, true, true, false, false]);
});

describe("a difference of two groups", () => {
  test("alike in size and spread, it is R's two-sample test", () => {
    // R 4.2.2: power.t.test(n = 20, sd = 1, power = 0.8, strict = TRUE, tol = 1e-14)$delta; standard error sqrt(2 / 20), df 38.
    const difference = detectableDifference({ standardError: Math.sqrt(0.1), df: 38 });
    expect(difference).toBeCloseTo(0.90912903268200318, 10);
  });

  test("of a group of one it cannot be said", () => {
    expect(detectableDifference(differenceOfMeans(Float64Array.of(1, 2), Float64Array.of(3)))).toBeNaN();
  });

  test("between 12 wild and 30 calm events it is found in 80 % of draws", () => {
    const [wild, calm] = [0.02 ** 2 / 12, 0.01 ** 2 / 30];
    const variance = wild + calm;
    const df = variance ** 2 / (wild ** 2 / 11 + calm ** 2 / 29);
    const difference = detectableDifference({ standardError: Math.sqrt(variance), df });
    const random = randomFor(20_261_123, "power of a difference");
    const draws = 4000;
    let found = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const first = normals(12, difference, 0.02, random);
      if (welch.evaluate(first, normals(30, 0, 0.01, random), random).pValue < 0.05) found += 1;
    }
    // Four Monte-Carlo errors of sqrt(0.8 x 0.2 / 4,000) = 0.0063.
    expect(Math.abs(found / draws - 0.8)).toBeLessThan(0.0253);
  });
});

function normals(n: number, mean: number, sd: number, random: Random): Float64Array {
  return Float64Array.from({ length: n }, () => mean + sd * normalQuantile((random.nextUint32() + 0.5) / 2 ** 32));
}
