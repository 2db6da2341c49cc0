import fc from "fast-check";
import { expect, test } from "vitest";
import { normalCdf, tTwoSidedP } from "../../../src/kernels/distributions/distributions.ts";
import { noncentralTCdf, noncentralTTwoSidedP } from "../../../src/kernels/distributions/noncentral-t.ts";
import { readJson } from "../../support/numbers.ts";

const rows = readJson("noncentral-t.json") as { t: number; df: number; delta: number; p: number }[];

test("the distribution function equals integration at 30 digits, df 1 to 10,000 and noncentrality 0 to 40", () => {
  expect(rows.length).toBeGreaterThan(500);
  for (const { t, df, delta, p } of rows) {
    expect(noncentralTCdf(t, df, delta)).toBeNear(p, `t ${t}, df ${df}, delta ${delta}`, 0, 2e-12);
    expect(noncentralTCdf(-t, df, -delta)).toBeNear(1 - p, `t ${-t}, df ${df}, delta ${-delta}`, 0, 2e-12);
  }
});

const df = fc.double({ min: 1, max: 1e4, noNaN: true });
const delta = fc.double({ min: -40, max: 40, noNaN: true });
const critical = fc.double({ min: 0, max: 60, noNaN: true });

test("both tails are the two distribution functions; without noncentrality they are Student's", () => {
  fc.assert(
    fc.property(critical, df, delta, (t, nu, d) => {
      const tails = noncentralTCdf(-t, nu, d) + 1 - noncentralTCdf(t, nu, d);
      expect(noncentralTTwoSidedP(t, nu, d)).toBeNear(tails, "tails", 0, 1e-12);
      expect(noncentralTTwoSidedP(t, nu, 0)).toBeNear(tTwoSidedP(t, nu), "Student", 0, 1e-12);
    }),
  );
});

test("with endless degrees of freedom it is the normal, and below one it does not exist", () => {
  expect(noncentralTCdf(1.3, Infinity, 0.4)).toBe(normalCdf(0.9));
  expect(noncentralTCdf(1, 0.5, 1)).toBeNaN();
  expect(noncentralTCdf(1, NaN, 1)).toBeNaN();
  expect(noncentralTTwoSidedP(1, 5, NaN)).toBeNaN();
});

test("a noncentrality beyond all t needs no finer steps", () => {
  expect(noncentralTTwoSidedP(12.7, 1, 1e9)).toBe(1);
  expect(noncentralTTwoSidedP(12.7, 1, Infinity)).toBe(1);
  expect(noncentralTCdf(3, 7, 1e9)).toBe(0);
});
