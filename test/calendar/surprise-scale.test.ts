import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRelease } from "../../src/calendar/release.ts";
import { surpriseScales } from "../../src/calendar/surprise-scale.ts";
import { surpriseOf } from "../../src/calendar/surprise.ts";
import type { SurpriseScale } from "../../src/calendar/surprise-filter.ts";
import type { Release } from "../../src/calendar/types.ts";
import type { Instant } from "../../src/time/types.ts";

const everything = () => true;

/** Releases a day apart with these surprises; null = no consensus. */
function releasesWith(surprises: readonly (number | null)[]): Release[] {
  return surprises.map((surprise, day) =>
    makeRelease({
      indicator: "us-nfp",
      releasedAt: (day * 86_400_000) as Instant,
      actual: surprise ?? 1,
      consensus: surprise === null ? null : 0,
    }),
  );
}

/** The scales of these releases' own surprises. */
function scalesOf(
  releases: readonly Release[],
  scale: SurpriseScale,
  inSample: (release: Release) => boolean,
): Float64Array {
  return surpriseScales(releases, scale, inSample, releases.map(surpriseOf));
}

describe("an expanding scale", () => {
  // Variances (n - 1) of 2, 4 | 2, 4, 4 | 2, 4, 4, 4 | ... | 2, 4, 4, 4, 5, 5, 7, by hand.
  test("rests on the surprises strictly before each release", () => {
    const scales = scalesOf(releasesWith([2, 4, 4, 4, 5, 5, 7, 9]), { kind: "expanding", minimum: 2 }, everything);
    const variances = [2, 4 / 3, 1, 1.2, 1.2, 16 / 7];
    expect(scales.slice(0, 2)).toEqual(Float64Array.of(NaN, NaN));
    for (const [index, variance] of variances.entries()) expect(scales[index + 2]).toBeCloseTo(Math.sqrt(variance), 14);
  });

  test("uses surprises from before the sample, and needs its minimum", () => {
    const releases = releasesWith([2, 4, null, 4, 4, 5]);
    const scales = scalesOf(releases, { kind: "expanding", minimum: 4 }, () => false);
    expect([...scales]).toEqual([NaN, NaN, NaN, NaN, NaN, 1]);
  });

  test("does not let two releases of one instant see each other", () => {
    const releases = releasesWith([1, 3, 100, 200]).map((release, index) =>
      index === 3 ? { ...release, releasedAt: (2 * 86_400_000) as Instant } : release,
    );
    const scales = scalesOf(releases, { kind: "expanding", minimum: 2 }, everything);
    expect([scales[2], scales[3]]).toEqual([Math.SQRT2, Math.SQRT2]);
  });

  test("does not change when the future does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3 }), fc.nat(), (surprises, choice) => {
        const cut = choice % surprises.length;
        const changed = surprises.map((surprise, index) => (index >= cut ? surprise + 1000 : surprise));
        const scale = { kind: "expanding", minimum: 2 } as const;
        const before = scalesOf(releasesWith(surprises), scale, everything).slice(0, cut + 1);
        expect(scalesOf(releasesWith(changed), scale, everything).slice(0, cut + 1)).toEqual(before);
      }),
    );
  });
});

describe("a full-sample scale", () => {
  test("is one number, of the sample alone", () => {
    const releases = releasesWith([1000, 2, 4, 4, 4, 5, 5, 7, 9]);
    const scales = scalesOf(releases, { kind: "full-sample", minimum: 2 }, (release) => release.releasedAt > 0);
    // The sample variance of 2, 4, 4, 4, 5, 5, 7, 9 is 32/7.
    for (const scale of scales) expect(scale).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  test("is missing when the sample is too small", () => {
    const scales = scalesOf(releasesWith([1, 2, null]), { kind: "full-sample", minimum: 3 }, everything);
    expect([...scales]).toEqual([NaN, NaN, NaN]);
  });
});

test.each(["expanding", "full-sample"] as const)("surprises that do not vary give no %s scale", (kind) => {
  const scales = scalesOf(releasesWith([0.1, 0.1, 0.1, 0.1]), { kind, minimum: 2 }, everything);
  expect([...scales].every(Number.isNaN)).toBe(true);
});

test("ten thousand releases with a large mean stay exact", () => {
  const surprises = Array.from({ length: 10_000 }, (_, index) => 100_000 + ((index * 7919) % 1000) / 10);
  const releases = releasesWith(surprises);
  const scales = scalesOf(releases, { kind: "expanding", minimum: 2 }, everything);
  // The same in whole numbers, where nothing is rounded: tenths of the surprise.
  const tenths = releases.slice(0, -1).map((release) => BigInt(Math.round((surpriseOf(release) ?? 0) * 10)));
  const n = BigInt(tenths.length);
  const sum = tenths.reduce((total, value) => total + value, 0n);
  const squares = tenths.reduce((total, value) => total + value * value, 0n);
  const variance = Number(n * squares - sum * sum) / Number(n * (n - 1n)) / 100;
  expect(Math.abs((scales.at(-1) ?? 0) / Math.sqrt(variance) - 1)).toBeLessThan(1e-12);
});
