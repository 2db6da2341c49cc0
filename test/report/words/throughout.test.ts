import { describe, expect, test } from "vitest";
import { halvesPhrases } from "../../../src/report/words/spans.ts";
import { throughoutLegend, throughoutSentences, throughoutWords } from "../../../src/report/words/throughout.ts";
import { glue } from "../../../src/report/words/text-width.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { sampleHalves, samplePart, sampleStability } from "../../support/sample-stability.ts";

const plain = (text: string) => text.replaceAll(glue, " ");
const said = (...args: Parameters<typeof sampleHalves>) =>
  plain(throughoutWords(sampleStability(sampleHalves(...args))));

describe("halves", () => {
  test("that both show it", () => {
    expect(said([0.005, 0.001], [0.004, 0.02])).toBe(
      "It holds in both halves: 0.50 % in 2013-19 (p = 0.001), 0.40 % since 2020 (p = 0.020).",
    );
    expect(said([0.009, 0.0001], [0.003, 0.02], 0.01)).toBe(
      "It holds in both halves: 0.90 % in 2013-19 (p < 0.001), 0.30 % since 2020 (p = 0.020), and the halves differ by -0.60 % (p = 0.010).",
    );
  });

  test("of which one is without it: the interval there leaves out what all events show", () => {
    expect(said([0.0065, 0.001], [0.0014, 0.49])).toBe(
      "It rests on 2013-19 (0.65 %, p = 0.001); since 2020 nothing is detectable (0.14 %, p = 0.490).",
    );
    expect(said([0.0014, 0.49], [0.0065, 0.001])).toBe(
      "It rests on the time since 2020 (0.65 %, p = 0.001); in 2013-19 nothing is detectable (0.14 %, p = 0.490).",
    );
  });

  test("that differ, though the interval of the one without it holds what all events show", () => {
    expect(said([0.0065, 0.001], [0.0025, 0.06], 0.04)).toBe(
      "It rests on 2013-19 (0.65 %, p = 0.001); since 2020 nothing is detectable (0.25 %, p = 0.060).",
    );
  });

  test("of which one is too few to tell", () => {
    expect(said([0.0065, 0.001], [0.0025, 0.06])).toBe(
      "It is detected in 2013-19 (0.65 %, p = 0.001); since 2020 nothing is detectable (0.25 %, p = 0.060), in too few events to tell.",
    );
  });

  test("of which one has no test", () => {
    expect(said([0.0065, 0.001], [0.0025, NaN])).toBe(
      "It is detected in 2013-19 (0.65 %, p = 0.001); since 2020 it cannot be told.",
    );
    expect(said([0.0065, 0.06], [0.0025, NaN])).toBe(
      "Neither half shows it by itself: 0.65 % in 2013-19 (p = 0.060), 0.25 % since 2020 (no test).",
    );
  });

  test("of which one shows the opposite", () => {
    expect(said([0.0085, 0.001], [-0.003, 0.01])).toBe(
      "It is so in 2013-19 (0.85 %, p = 0.001), and the other way since 2020 (-0.30 %, p = 0.010).",
    );
  });

  test("of which neither shows it by itself", () => {
    expect(said([0.0041, 0.09], [0.0045, 0.08])).toBe(
      "Neither half shows it by itself: 0.41 % in 2013-19 (p = 0.090), 0.45 % since 2020 (p = 0.080), too few events each to tell.",
    );
    expect(said([0.0065, 0.06], [0.0014, 0.49])).toBe(
      "Neither half shows it by itself: 0.65 % in 2013-19 (p = 0.060), 0.14 % since 2020 (p = 0.490).",
    );
  });

  test("of a fall are read from its side", () => {
    const halves = sampleHalves([-0.0065, 0.001], [-0.0014, 0.49]);
    expect(plain(throughoutWords(sampleStability(halves, { estimate: -0.0043 })))).toBe(
      "It rests on 2013-19 (-0.65 %, p = 0.001); since 2020 nothing is detectable (-0.14 %, p = 0.490).",
    );
  });

  test("of few events are not spoken of, nor is anything else", () => {
    const few = sampleHalves([0.005, 0.001], [0.004, 0.02]).map((part) => ({ ...part, n: 5 }));
    const year = samplePart("without-year", "2014", 0.004, 0.01, { n: 8 });
    expect(throughoutWords(sampleStability([...few, year]))).toBe(
      "Too few events to tell whether it holds throughout.",
    );
    // Of two groups the smaller one tells.
    const against = sampleHalves([0.005, 0.001], [0.004, 0.02]).map((part) => ({ ...part, nAgainst: 5 }));
    expect(throughoutWords(sampleStability(against))).toBe("Too few events to tell whether it holds throughout.");
  });
});

describe("years and the latest events", () => {
  const halves = sampleHalves([0.005, 0.001], [0.004, 0.02]);
  const rest = (...parts: Parameters<typeof samplePart>[]) => {
    const words = plain(throughoutWords(sampleStability([...halves, ...parts.map((part) => samplePart(...part))])));
    return words.slice(words.indexOf("; ") + 2);
  };

  test("the year that leaves least is named", () => {
    const others = { pValue: 0.001 };
    expect(
      rest(["without-year", "2014", 0.0042, NaN, others], ["without-year", "2020", 0.0031, 0.03, { pValue: 0.03 }]),
    ).toBe("no single year makes it (without 2020, p = 0.030).");
    expect(
      rest(["without-year", "2020", 0.0031, 0.061, { pValue: 0.03 }], ["without-year", "2021", 0.0042, NaN, others]),
    ).toBe("without 2020 it is not detected (0.31 %, p = 0.061).");
  });

  test.each([
    [0.0041, 0.03, "the latest 24 events show it too (0.41 %, p = 0.030)."],
    [-0.0041, 0.03, "the latest 24 events show the opposite (-0.41 %, p = 0.030)."],
    [0.0014, 0.4, "the latest 24 events show nothing detectable (0.14 %, p = 0.400)."],
    [0.0034, 0.2, "the latest 24 events are too few to tell (0.34 %, p = 0.200)."],
  ])("a mean of %d with p %d", (estimate, p, words) => {
    expect(rest(["latest", "24", estimate, p])).toBe(words);
  });
});

test("latest events without a test are not spoken of", () => {
  const parts = [...sampleHalves([0.005, 0.001], [0.004, 0.02]), samplePart("latest", "24", 0.004, NaN)];
  expect(throughoutWords(sampleStability(parts))).not.toContain("latest");
});

test("findings of the headline window come first, those of others behind their window's name, and what was not found not at all", () => {
  const parts = sampleHalves([0.005, 0.001], [0.004, 0.02]);
  const headline = { from: 0, to: 2 };
  const sentences = throughoutSentences(
    [
      sampleStability(parts),
      sampleStability(parts, { window: { from: 0, to: 1 }, isFinding: false }),
      sampleStability(parts, { window: headline }),
    ],
    headline,
  );
  expect(sentences.map((each) => plain(each).slice(0, 30))).toEqual([
    "It holds in both halves: 0.50 ",
    "In [0] it holds in both halves",
  ]);
});

test("the legend says what these p-values are where something was found", () => {
  const { design } = sampleRun().result;
  const parts = sampleHalves([0.005, 0.001], [0.004, 0.02]);
  expect(throughoutLegend({ design, stability: [sampleStability(parts, { isFinding: false })] })).toEqual([]);
  expect(throughoutLegend({ design, stability: [sampleStability(parts)] }).join(" ")).toContain("adjusted (Holm)");
});

test.each([
  [["2013-07-05", "2019-12-06", "2020-02-07"], "in 2013-19", "since 2020"],
  [["1998-07-05", "2005-12-06", "2007-02-07"], "in 1998-2005", "since 2007"],
  [["2013-07-05", "2013-12-06", "2014-02-07"], "in 2013", "since 2014"],
  [["2013-07-05", "2014-03-06", "2014-04-07"], "from 2013-07 to 2014-03", "since 2014-04"],
  [["2014-01-05", "2014-01-20", "2014-01-21"], "from 2014-01-05 to 2014-01-20", "since 2014-01-21"],
])("halves of %j", (dates, before, since) => {
  const [from = NaN, to = NaN, next = NaN] = dates.map((date) => Date.parse(`${date}T13:30:00Z`));
  expect(halvesPhrases({ from, to }, { from: next, to: next })).toEqual([before, since]);
});
