import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipPath } from "../../../src/report/svg/clip.ts";
import { parsePath, writePath } from "../../../src/report/svg/path-data.ts";

const clip = (d: string) => {
  const clipped = clipPath(parsePath(d), 100, 50);
  return clipped === null ? null : writePath(clipped);
};

describe("clipPath", () => {
  test.each([
    ["a line inside stays", "M10,10L90,40", "M10,10 90,40"],
    ["a line is cut where it leaves", "M50,25L150,25", "M50,25 100,25"],
    ["and goes on where it comes back", "M50,25L50,75L60,25", "M50,25 50,50M55,50 60,25"],
    ["a line outside is gone", "M-10,-10L200,-1", ""],
    ["a line across keeps its middle", "M-100,25L200,25", "M0,25 100,25"],
    ["a gap stays a gap", "M10,10L20,20M30,30L40,40", "M10,10 20,20M30,30 40,40"],
    ["an area is cut to the box", "M-50,-50L200,-50L200,100L-50,100Z", "M0,50 0,0 100,0 100,50Z"],
    ["an area outside is gone", "M-50,-50L-10,-50L-10,-10Z", ""],
  ])("%s", (_, given, expected) => {
    expect(clip(given)).toBe(expected);
  });

  test("does not claim to cut curves", () => {
    expect(clip("M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0")).toBe(null);
  });

  const point = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }));
  test.each([
    ["line", ""],
    ["area", "Z"],
  ])("leaves nothing of any %s outside, and a box of its own alone", (_, end) => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const steps = parsePath(`M${points.map((each) => each.join()).join("L")}${end}`);
        const clipped = clipPath(steps, 100, 50) ?? [];
        for (const {
          numbers: [x = 0, y = 0],
        } of clipped) {
          expect(Math.max(-x, x - 100, -y, y - 50)).toBeLessThan(1e-9);
        }
        const inside = points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 50);
        if (inside && end === "Z") expect(clipped).toEqual(steps);
      }),
    );
  });
});
