import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findModel, models } from "../../../../src/study/normal-returns/models/index.ts";
import { market } from "../../../../src/study/normal-returns/models/market.ts";
import { meanAdjusted } from "../../../../src/study/normal-returns/models/mean-adjusted.ts";

const returns = Float64Array.of(0.01, NaN, -0.02, 0.03, 0.005);
const benchmark = Float64Array.of(0.02, NaN, -0.01, 0.01, 0);

describe("the registry of models", () => {
  it("holds every file of the folder, under its file's name", () => {
    const files = readdirSync(new URL("../../../../src/study/normal-returns/models/", import.meta.url)).filter(
      (name) => name !== "index.ts",
    );
    expect(models.map((model) => `${model.kind}.ts`).toSorted()).toEqual(files.toSorted());
    expect(findModel("market")).toBe(market);
    expect(findModel("__proto__")).toBeUndefined();
  });

  it("expects 0 under raw returns and the benchmark under market adjustment, without estimation error", () => {
    expect(findModel("raw")?.fit(returns, [])?.expected([])).toBe(0);
    const adjusted = findModel("market-adjusted")?.fit(returns, [benchmark]);
    expect(adjusted?.expected([0.0125])).toBe(0.0125);
    expect(adjusted?.estimationError(3, [0.1])).toBe(0);
  });
});

describe("mean-adjusted", () => {
  it("expects the mean of the valid returns, with L^2/M for the error of a sum", () => {
    const fitted = meanAdjusted.fit(returns, []);
    expect(fitted?.expected([])).toBeCloseTo(0.00625, 15);
    expect(fitted?.estimationError(1, [])).toBeCloseTo(1 / 4, 15);
    expect(fitted?.estimationError(3, [])).toBeCloseTo(9 / 4, 15);
  });

  it("is not determined without a valid return", () => {
    expect(meanAdjusted.fit(Float64Array.of(NaN), [])).toBeNull();
  });
});

describe("market", () => {
  // R: fit <- lm(c(0.01,-0.02,0.03,0.005) ~ c(0.02,-0.01,0.01,0)); predict(fit, newdata, se.fit = TRUE): (se.fit / sigma)^2.
  const fitted = market.fit(returns, [benchmark]);

  it("fits by least squares on the pairs that are valid in both", () => {
    expect(fitted?.alpha).toBeCloseTo(0.0005, 15);
    expect(fitted?.betas[0]).toBeCloseTo(1.15, 14);
    expect(fitted?.expected([0.02])).toBeCloseTo(0.0235, 15);
  });

  it("adds the leverage of the benchmark's distance from its mean", () => {
    expect(fitted?.estimationError(1, [0.02])).toBeCloseTo(0.25 + 0.015 ** 2 / 0.0005, 12);
    expect(fitted?.estimationError(2, [0.03])).toBeCloseTo(4 / 4 + 0.02 ** 2 / 0.0005, 12);
  });

  it("is not determined when the benchmark does not vary or is not given", () => {
    expect(market.fit(returns, [Float64Array.of(1, 1, 1, 1, 1)])).toBeNull();
    expect(market.fit(returns, [])).toBeNull();
  });
});
