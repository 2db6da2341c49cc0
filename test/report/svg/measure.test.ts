import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLines, fitText, measureText } from "../../../src/report/svg/measure.ts";

/** Widths in DejaVu Sans 2.37 at 11 and 12 pixels, measured in Chromium's canvas. */
describe("measureText is no less than DejaVu Sans takes, and not a third more", () => {
  test.each([
    ["weak and strong payrolls", 12, true, 170.9],
    ["n = 27, mean +0.39 %, 70 % rose", 11, false, 188.5],
    ["WWWWWWWW", 12, true, 105.9],
    ["Cumulative abnormal return by session: mean (line)", 11, false, 287.2],
    ["−0.05 %", 11, false, 47.7],
    ["2020-08-07", 10, false, 58.1],
    ["US non-farm payrolls", 12, false, 125.9],
    ["illicit jiffy!", 12, false, 58.6],
    ["PLATINUM & PALLADIUM", 12, true, 165.7],
  ] as const)("%s", (text, size, isBold, pixels) => {
    const estimate = measureText(text, size, isBold);
    expect(estimate).toBeGreaterThanOrEqual(pixels * 0.97);
    expect(estimate).toBeLessThan(pixels * 1.3);
  });
});

describe("texts that must fit", () => {
  test("do, and are cut only where they would not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 500 }), (text, width) => {
        const fitted = fitText(text, width, 12);
        expect(measureText(fitted, 12)).toBeLessThanOrEqual(width);
        if (measureText(text, 12) <= width) expect(fitted).toBe(text);
        else expect(fitted.endsWith("…")).toBe(true);
      }),
    );
  });

  test("wrap at spaces without losing a word", () => {
    const text = "Cumulative abnormal return by session: mean (line), its 95 % interval (band), single events (faint).";
    const lines = fitLines(text, 200, 11);
    expect(lines.join(" ")).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measureText(line, 11)).toBeLessThanOrEqual(200);
  });
});
