import { expect, test } from "vitest";
import { renderAnswer } from "../../../src/report/text/answer.ts";
import { textWidth } from "../../../src/report/words/text-width.ts";
import type { ResponseResult } from "../../../src/study/response/response-result.ts";
import type { Instant } from "../../../src/time/types.ts";
import { sampleFinding, sampleTerm } from "../../support/sample-response.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { sampleHalves, sampleStability } from "../../support/sample-stability.ts";

const plain = { color: false, width: 80 };
const intercept = sampleTerm("intercept", 0.0018, 0.02, NaN);

/** The section and legend of a response, line breaks taken out of the sentences. */
function answer(response: Partial<ResponseResult>, responseDesign = {}, width = 80): string {
  const run = sampleRun({ groups: ["cpi"], metals: ["gold"], response, responseDesign });
  return renderAnswer(run, { ...plain, width });
}
const sentences = (response: Partial<ResponseResult>, responseDesign = {}) =>
  answer(response, responseDesign).replaceAll(/\n {4}/g, " ");

test("a response is a table, the size of a standard deviation, who is left out, a sentence and a line of the legend", () => {
  const text = answer({});
  expect(text).toContain(`
cpi: cumulative abnormal return on surprise
  metal  window   per sd of    n  move %   95 % interval  p adj.
  gold   [0]      surprise   144   -0.21  -0.39 .. -0.03   0.004
         [0, +1]  surprise   144   -0.21  -0.39 .. -0.03   0.004
  one sd, on average: surprise 0.12 percent
  left out of the regression: 9 without a standardized surprise
  Gold fell 0.21 % on average over 2 sessions per standard deviation of surprise
    in US CPI m/m (n = 144, 95 % CI -0.39 .. -0.03, HC3, adjusted p = 0.004). A
    response is detected in [0] (surprise -0.21 %, adjusted p = 0.004).
`);
  expect(text).toContain(`
per sd of: move per standard deviation of that news; errors: White, residuals
  without their own event (hc3). Its p adj. is adjusted (Holm) for the 2 slopes
  of this run, apart from the tests.
`);
});

test("a small p that is one of many may be chance, and a large one finds nothing", () => {
  const chance = sentences({ terms: [intercept, sampleTerm("surprise", 0.0021, 0.03, 0.2)] });
  expect(chance).toContain("Gold rose 0.21 % on average over 2 sessions per standard deviation");
  expect(chance).toContain("but among 2 slopes that may be chance: alone it has p = 0.030.");
  const nothing = sentences({ terms: [intercept, sampleTerm("surprise", -0.0005, 0.6, 1)] });
  expect(nothing).toContain(
    "No detectable response of gold over 2 sessions to surprise in US CPI m/m: with 144 events the smallest that this could detect is about 0.25 % per standard deviation.",
  );
});

test("slopes for either side are told as moves after such news, and whether they differ", () => {
  const terms = [
    intercept,
    sampleTerm("above", -0.0004, 0.6, 1),
    sampleTerm("below", -0.004, 0.001, 0.006),
    sampleTerm("difference", 0.0036, 0.01, 0.04),
    sampleTerm("us-core-cpi-mom", -0.001, 0.3, 1),
    sampleTerm("revision", -0.001, 0.3, 1),
  ];
  const text = sentences({ terms }, { kind: "asymmetric" });
  expect(text).toContain(
    "Gold rose 0.40 % on average over 2 sessions per standard deviation of surprise in US CPI m/m below expectations (n = 144 on both sides, 95 % CI 0.22 .. 0.58, HC3, adjusted p = 0.006).",
  );
  expect(text).toContain(
    "No detectable response of gold over 2 sessions to above (0.25 %), us-core-cpi-mom (0.25 %) or revision (0.25 %); in brackets the smallest per standard deviation that 144 events could detect.",
  );
  expect(text).toContain(
    "Surprises above and below expectations weigh differently (difference 0.36 %, 95 % CI 0.18 .. 0.54, adjusted p = 0.040).",
  );
  expect(text).toContain("below: a negative slope is a rise after a figure below expectations.");
  expect(text.replaceAll("\n  ", " ")).toContain("for the 10 slopes and differences of this run");
});

test("what speaks against a response is said: single events, changes over time, ranks", () => {
  const stability = [
    sampleFinding("split", { part: "earlier", to: Date.parse("2019-12-11T13:30:00Z") as Instant }),
    sampleFinding("split", { part: "later", from: Date.parse("2020-01-14T13:30:00Z") as Instant, estimate: 0.002 }),
    sampleFinding("split", { part: "difference", estimate: 0.0041, pValue: 0.028 }),
    sampleFinding("break", { term: "slopes", pValue: 0.004, event: "us-cpi-mom@2022-09-13T12:30:00Z" }),
    sampleFinding("break", { part: "before", ciLow: -0.0042, ciHigh: 0.0001, pValue: 0.01 }),
    sampleFinding("break", { part: "after", estimate: NaN, pValue: NaN }),
    sampleFinding("leave-one-out", { part: "lowest", event: "us-cpi-mom@2020-06-05T12:30:00Z" }),
    sampleFinding("leave-one-out", { part: "includes-zero", event: "us-cpi-mom@2020-06-05T12:30:00Z" }),
    sampleFinding("spearman", { estimate: -0.1, pValue: 0.2 }),
  ];
  const text = sentences({ stability });
  expect(text).toContain("Without one event the 95 % CI includes zero: surprise (2020-06-05).");
  expect(text).toContain(
    "Not the same throughout, by tests not adjusted for their number: the slope on surprise is -0.21 % (95 % CI -0.39 .. -0.03) in 2014-19, 0.20 % (95 % CI -0.39 .. -0.03) since 2020 (p = 0.028); the slopes may have changed about 2022-09 (sup F, p = 0.004): surprise -0.21 % (95 % CI -0.42 .. 0.01) before, not known since.",
  );
  expect(text).toContain("The rank correlation finds none (rho = -0.1, p = 0.200): a few events may make the slope.");
  const other = sentences({ stability: [sampleFinding("spearman", { estimate: 0.3, pValue: 0.001 })] });
  expect(other).toContain("The rank correlation points the other way (rho = 0.3, p = 0.001).");
});

test("sizes are told as sizes, and other errors by their name", () => {
  const text = sentences({ covariance: "newey-west" }, { of: "absolute-car", covariance: "newey-west" });
  expect(text).toContain("cpi: size of move on size of surprise");
  expect(text).toContain("Gold moved 0.21 % less, either way, over 2 sessions");
  expect(text).toContain("Newey-West, adjusted p");
});

test("too few events, and what cannot be estimated, are said to be", () => {
  expect(sentences({ n: 5 })).toContain("Gold: too little data to tell a response (n = 5).");
  const nothing = [intercept, sampleTerm("surprise", NaN, NaN, NaN)];
  expect(sentences({ terms: nothing, note: "surprise does not vary" })).toContain(
    "Gold: the response cannot be estimated: surprise does not vary.",
  );
});

test.each([40, 60, 80, 120])("no line is wider than a terminal of %d", (width) => {
  const terms = ["above", "below", "difference", "i".repeat(70)].map((term) => sampleTerm(term, -12.3, 0.001, 0.04));
  const text = answer({ terms, leftOut: new Map([["i".repeat(70), 123]]) }, { kind: "asymmetric" }, width);
  expect(Math.max(...text.split("\n").map(textWidth))).toBeLessThanOrEqual(width);
});

test("a slope that was found says whether it holds, and its halves are not told again", () => {
  const response: Partial<ResponseResult> = {
    stability: [
      sampleFinding("split", { part: "earlier" }),
      sampleFinding("split", { part: "later" }),
      sampleFinding("split", { part: "difference", estimate: 0.0041, pValue: 0.028 }),
    ],
  };
  const slope = sampleStability(sampleHalves([-0.0065, 0.001], [-0.0014, 0.49]), {
    group: "cpi",
    term: "surprise",
    window: { from: 0, to: 1 },
    estimate: -0.0043,
  });
  const run = sampleRun({ groups: ["cpi"], metals: ["gold"], response, stability: [slope] });
  const text = renderAnswer(run, plain).replaceAll(/\n {4}/g, " ");
  expect(text).toContain(
    "It rests on 2013-19 (-0.65 %, p = 0.001); since 2020 nothing is detectable (-0.14 %, p = 0.490).",
  );
  expect(text).not.toContain("Not the same throughout");
  // Those of other windows stand behind the window's name.
  const elsewhere = sampleRun({
    groups: ["cpi"],
    metals: ["gold"],
    response,
    stability: [{ ...slope, window: { from: 0, to: 0 } }],
  });
  expect(renderAnswer(elsewhere, plain).replaceAll(/\n {4}/g, " ")).toContain("[0]: it rests on 2013-19 (-0.65 %");
  // Of several slopes each is named.
  const several = { stability: [...(response.stability ?? []), sampleFinding("split", { term: "revision" })] };
  const joint = sampleRun({ groups: ["cpi"], metals: ["gold"], response: several, stability: [slope] });
  expect(renderAnswer(joint, plain).replaceAll(/\n {4}/g, " ")).toContain("Slope on surprise: it rests on 2013-19");
});
