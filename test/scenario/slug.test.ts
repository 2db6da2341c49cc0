import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "../../src/scenario/slug.ts";

test.each([
  ["CPI above expectations", "cpi-above-expectations"],
  ["  Überraschung: 3 % höher?! ", "uberraschung-3-hoher"],
  ["../../etc/passwd", "etc-passwd"],
  ["黄金与白银", "黄金与白银"],
  ["ﬁrst Ⅳ", "first-iv"],
  ["---", ""],
  ["🙂", ""],
  [`${"long ".repeat(30)}`, "long-".repeat(16).slice(0, -1)],
])("%j goes to the folder %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("any title: a single safe path segment, and a folder's name names the same folder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 130 }), (title) => {
      const slug = slugOf(title);
      expect(slug).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
