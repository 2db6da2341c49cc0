import { describe, expect, it } from "vitest";
import { randomFor } from "../../../src/kernels/random.ts";
import { ols } from "../../../src/study/response/covariances/ols.ts";
import { leaveOneOut } from "../../../src/study/response/stability/leave-one-out.ts";
import { spearman } from "../../../src/study/response/stability/spearman.ts";
import { responseEvent, responseSample } from "../../support/response-sample.ts";

const settings = { covariance: ols, rolling: 12, randomFor: (check: string) => randomFor(1, check) };
const idOf = (index: number) => responseEvent(index, 0).release.id;

/**
 * R 4.2.2, confint(lm(y ~ x)) and confint(lm(y[-i] ~ x[-i])): the slope is 0.368 (0.012 .. 0.723). Zero is inside without the first (0.258),
 * the third (0.362) and the eighth event (0.205, -0.261 .. 0.672) and no other; the highest slope is that without the seventh (0.424).
 */
describe.each([1, -1])("nine events, the moves times %i", (side) => {
  const x = [-1, -0.1, -0.2, -0.8, 0.8, -0.2, 1, 1.7, 0.3];
  const y = [-0.3, 0.7, 0.3, 0.4, 0.5, 0.9, 0.5, 1.4, 0.2].map((move) => side * move);
  const found = leaveOneOut.find(responseSample(y, x), settings);
  const part = (name: string) => found.find((finding) => finding.part === name);

  it("name the events of the lowest and the highest slope, and the one that moves it farther", () => {
    const [low, high] = side > 0 ? ["lowest", "highest"] : ["highest", "lowest"];
    expect(part(low ?? "")).toMatchObject({ event: idOf(7), note: "most influential" });
    expect(part(low ?? "")?.estimate).toBeNear(side * 0.2054992764, "slope without the eighth", 1e-9);
    expect(part(high ?? "")).toMatchObject({ event: idOf(6), note: "" });
    expect(part(high ?? "")?.estimate).toBeNear(side * 0.4237367803, "slope without the seventh", 1e-9);
  });

  it("name, of the events whose absence turns the interval, the one that moves the slope farthest", () => {
    expect(found.map((finding) => finding.part)).toEqual(["lowest", "highest", "includes-zero"]);
    expect(part("includes-zero")).toMatchObject({ event: idOf(7), note: "one of 3 events that do" });
    expect(part("includes-zero")?.ciHigh).toBeNear(side > 0 ? 0.6721928836 : 0.2611943307, "upper end", 1e-9);
  });
});

describe("Spearman's rank correlation", () => {
  it.each([1, -1])("of complete agreement is %i and has no test", (side) => {
    const x = [1, 2, 4, 4, 7, 9, 11];
    const moves = x.map((value) => side * value ** 3);
    expect(spearman.find(responseSample(moves, x), settings)).toMatchObject([
      { estimate: side, df: 5, statistic: NaN, pValue: NaN },
    ]);
  });

  it("of all but complete agreement has one", () => {
    // R 4.2.2: cor.test(1:5, c(1, 2, 3, 5, 4), method = "spearman", exact = FALSE) has rho 0.9 and p 0.03738607.
    const [finding] = spearman.find(responseSample([1, 2, 3, 5, 4], [1, 2, 3, 4, 5]), settings);
    expect(finding?.estimate).toBeNear(0.9, "rho");
    expect(finding?.pValue).toBeNear(0.03738607, "p", 1e-7);
  });
});
