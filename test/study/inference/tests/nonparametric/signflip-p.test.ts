import { expect, it } from "vitest";
import { randomFor } from "../../../../../src/kernels/random.ts";
import { signflipP } from "../../../../../src/study/inference/tests/nonparametric/signflip-p.ts";
import { sampleOfCars } from "../../../../support/reference-panel.ts";

const evaluate = (count: number) => {
  const sample = sampleOfCars(Array.from({ length: count }, (_, index) => index + 1));
  return signflipP.evaluate(sample, signflipP.prepare(sample.panel), randomFor(1, "flips"));
};

it("goes through all flips of up to fourteen events: of CARs of one sign none but two reach the sum", () => {
  expect(evaluate(13)).toMatchObject({ pValue: 2 / 2 ** 13, note: "enumerated, 2^13" });
  expect(evaluate(14)).toMatchObject({ pValue: 2 / 2 ** 14, note: "enumerated, 2^14" });
});

it("draws flips of more", () => {
  const { pValue, note } = evaluate(15);
  expect(note).toBe("9999 draws");
  // p x 10,000 counts the sample itself; 2 in 2^15 flips reach the sum, and more than six in 9,999 draws do less than once in 10^5.
  expect(pValue * 10_000).toBeCloseTo(Math.round(pValue * 10_000), 9);
  expect(pValue).toBeLessThanOrEqual(7 / 10_000);
});
