import { describe, expect, it } from "vitest";
import type { Random } from "../../../src/kernels/random.ts";
import { breakTest } from "../../../src/kernels/regression/break-test.ts";
import { regress } from "../../../src/kernels/regression/regression.ts";
import { hc3 } from "../../../src/study/response/covariances/hc3.ts";
import { covariances } from "../../../src/study/response/covariances/index.ts";
import type { Estimate } from "../../../src/study/response/estimate.ts";
import { columnsOf, fitResponse, slopesOf } from "../../../src/study/response/fit-response.ts";
import { asymmetric } from "../../../src/study/response/kinds/asymmetric.ts";
import { linear } from "../../../src/study/response/kinds/linear.ts";
import type { ResponseSample } from "../../../src/study/response/response-sample.ts";
import type { StabilityFinding } from "../../../src/study/response/stability-check.ts";
import { leaveOneOut } from "../../../src/study/response/stability/leave-one-out.ts";
import { rolling } from "../../../src/study/response/stability/rolling.ts";
import { spearman } from "../../../src/study/response/stability/spearman.ts";
import { split } from "../../../src/study/response/stability/split.ts";
import { floats, readJson } from "../../support/numbers.ts";
import { responseSample } from "../../support/response-sample.ts";

/** What R's lm, sandwich, strucchange and cor.test say; see test/reference/make/response.R. */
interface Rows extends Record<Exclude<keyof Estimate, "df">, number[]> {
  readonly df: number;
}
type ByCovariance<Value> = Readonly<Record<string, Value>>;
interface Model {
  readonly rSquared: number;
  readonly leverages: number[];
  readonly covariances: ByCovariance<Rows>;
}
interface Halves {
  readonly earlier: Rows;
  readonly later: Rows;
  readonly difference: Rows;
}
interface Subset {
  readonly estimate: number[];
  readonly se: number[];
}
interface Place {
  readonly supF: number;
  readonly at: number;
}
interface Case {
  readonly y: number[];
  readonly surprise: number[];
  readonly second: number[];
  readonly revision: number[];
  readonly linear: Model;
  readonly asymmetric: Model;
  readonly joint: Model;
  readonly absolute: Model;
  readonly halves: ByCovariance<Halves>;
  readonly jointHalves: ByCovariance<Halves> | null;
  readonly rolling: Subset[];
  readonly width: number;
  readonly without: Subset[];
  readonly spearman: { readonly rho: number; readonly pValue: number };
  readonly strucchange: Place;
  readonly slopeBreak: Place & { readonly draws: number; readonly pValue: number };
  readonly jointBreak: Place;
}
const numbers = ["estimate", "se", "statistic", "pValue", "ciLow", "ciHigh"] as const;
const never = { randomFor: (): Random => ({ nextUint32: () => 0, nextInt: () => 0 }) };

function expectRow(found: Estimate | undefined, rows: Rows, at: number, what: string): void {
  for (const name of numbers) expect(found?.[name]).toBeNear(rows[name][at], `${what} ${name} ${at}`, 1e-9);
  expect(found?.df).toBe(rows.df);
}

function expectHalves(sample: ResponseSample, halves: ByCovariance<Halves>): void {
  for (const covariance of covariances) {
    const found = split.find(sample, { covariance, rolling: 36, ...never });
    for (const [at, term] of slopesOf(sample).entries()) {
      for (const part of ["earlier", "later", "difference"] as const) {
        const finding = found.find((each) => each.term === term && each.part === part);
        expectRow(finding, halves[covariance.kind]?.[part] as Rows, at, `${covariance.kind} ${part}`);
      }
    }
  }
}

/** Park and Miller's generator, as the reference draws its signs. */
function sameSigns(): Random {
  let state = 20260113;
  const next = () => (state = (state * 16807) % 2147483647);
  return { nextUint32: next, nextInt: () => Number(next() > 1073741823) };
}

describe.each(readJson("response.json") as Case[])("R's numbers, case %#", (given) => {
  const further = { second: given.second, revision: given.revision };
  const simple = responseSample(given.y, given.surprise);
  const joint = responseSample(given.y, given.surprise, further);

  it.each([
    ["linear", simple, given.linear],
    ["asymmetric", responseSample(given.y, given.surprise, {}, asymmetric), given.asymmetric],
    ["joint", joint, given.joint],
    ["absolute", responseSample(given.y.map(Math.abs), given.surprise, {}, linear, true), given.absolute],
  ])("%s regression under every covariance", (_name, sample, model) => {
    const regression = regress(columnsOf(sample), sample.y);
    for (const [at, leverage] of model.leverages.entries()) {
      expect(regression?.leverages[at]).toBeNear(leverage, "leverage", 1e-9);
    }
    for (const covariance of covariances) {
      const { terms, rSquared, trouble } = fitResponse(sample, covariance);
      expect(trouble).toBe("");
      expect(rSquared).toBeNear(model.rSquared, "r squared", 1e-9);
      const rows = model.covariances[covariance.kind] as Rows;
      expect(terms).toHaveLength(rows.estimate.length);
      for (const [at, term] of terms.entries()) expectRow(term, rows, at, covariance.kind);
    }
  });

  it("the slopes of either half, and their difference", () => {
    expectHalves(simple, given.halves);
    if (given.jointHalves !== null) expectHalves(joint, given.jointHalves);
  });

  it("rolling slopes", () => {
    const found = rolling.find(simple, { covariance: hc3, rolling: given.width, ...never });
    expect(found).toHaveLength(given.rolling.length);
    for (const [at, { estimate, se }] of given.rolling.entries()) {
      expect(found[at]?.estimate).toBeNear(estimate[0], "rolling", 1e-9);
      expect(found[at]?.se).toBeNear(se[0], "rolling se", 1e-9);
    }
  });

  it("slopes without one event", () => {
    const found = leaveOneOut.find(joint, { covariance: hc3, rolling: 36, ...never });
    const idAt = (row: number) => joint.events[row]?.release.id;
    for (const [at, term] of slopesOf(joint).entries()) {
      const slopes = given.without.map(({ estimate }) => estimate[at] ?? NaN);
      for (const [part, wanted] of [
        ["lowest", Math.min(...slopes)],
        ["highest", Math.max(...slopes)],
      ] as const) {
        const finding = found.find((each) => each.term === term && each.part === part) as StabilityFinding;
        expect(finding.estimate).toBeNear(wanted, part, 1e-9);
        const row = slopes.indexOf(wanted);
        expect(finding.event).toBe(idAt(row));
        expect(finding.se).toBeNear(given.without[row]?.se[at], `${part} se`, 1e-9);
      }
      const own = given.joint.covariances["hc3"]?.estimate[at + 1] ?? NaN;
      const most = found.find((each) => each.term === term && each.note === "most influential");
      const farthest = Math.max(...slopes.map((slope) => Math.abs(slope - own)));
      expect(Math.abs((most?.estimate ?? NaN) - own)).toBeNear(farthest, "influence", 1e-9);
    }
  });

  it("the rank correlation", () => {
    const [found] = spearman.find(simple, { covariance: hc3, rolling: 36, ...never });
    expect(found?.estimate).toBeNear(given.spearman.rho, "rho", 1e-12);
    expect(found?.pValue).toBeNear(given.spearman.pValue, "p", 1e-9);
  });

  it("the largest F: of all coefficients by strucchange, of the slopes by anova", () => {
    const [constant = floats([]), ...slopes] = columnsOf(joint);
    const [surprise = floats([])] = slopes;
    const pure = breakTest([], [constant, surprise], joint.y, 0, never.randomFor());
    // strucchange does not divide by the two coefficients.
    expect((pure?.statistic ?? NaN) * 2).toBeNear(given.strucchange.supF, "sup F", 1e-9);
    expect(pure?.at).toBe(given.strucchange.at);
    const slope = breakTest([constant], [surprise], joint.y, given.slopeBreak.draws, sameSigns());
    expect(slope?.statistic).toBeNear(given.slopeBreak.supF, "sup F", 1e-9);
    expect(slope?.at).toBe(given.slopeBreak.at);
    expect(slope?.pValue).toBeNear(given.slopeBreak.pValue, "p");
    const all = breakTest([constant], slopes, joint.y, 0, never.randomFor());
    expect(all?.statistic).toBeNear(given.jointBreak.supF, "sup F", 1e-9);
    expect(all?.at).toBe(given.jointBreak.at);
  });
});
