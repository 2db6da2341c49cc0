import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseYaml, toYamlText } from "../../src/input/yaml/yaml-document.ts";
import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../src/pipeline/run-scenario.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { listOf, resolveScenario } from "../../src/scenario/resolve.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import { csvChunks } from "../../src/tables/formats/csv.ts";
import { resultTables } from "../../src/tables/index.ts";
import { packageFolder } from "../support/run-cli.ts";

function resolve(text: string, indicators: readonly string[] = ["us-cpi-mom", "us-nfp"]) {
  const { scenario, problems } = parseScenario(parseYaml("s.yaml", text));
  expect(problems).toEqual([]);
  if (scenario === null) throw new Error("no scenario");
  return resolveScenario(scenario, { all: [...indicators, "us-claims"], major: indicators });
}

test("all and major stand for lists of indicators, and days without a release are those without a major one", () => {
  const written = (keys: string) => resolve(`name: A\nmetals: gold\nevents: { release: us-cpi-mom }\n${keys}\n`);
  const [major, all] = [
    ["us-cpi-mom", "us-nfp"],
    ["us-cpi-mom", "us-nfp", "us-claims"],
  ]; // in the order of the registry
  expect(written("placebo: 999").matched?.without).toEqual(major);
  expect(written("placebo: 999\nmatched: { without: all }").matched?.without).toEqual(all);
  expect(written("collisions: { with: all }").collisions.with).toEqual(all);
  expect(written("collisions: { with: major }").collisions.with).toEqual(major);
  expect(written("estimation: { length: 60, gap: 0, without: major }").estimation.without).toEqual(major);
  expect(written("collisions: { with: us-claims }").collisions.with).toEqual(["us-claims"]);
});

test("every default of the contract is visible", () => {
  expect(resolve("name: A\nmetals: gold\nevents: { release: us-cpi-mom }\n")).toEqual({
    name: "A",
    metals: ["gold"],
    groups: { events: { release: ["us-cpi-mom"], surprise: "any" } },
    window: { from: -5, to: 5 },
    tested: [
      [0, 0],
      [0, 5],
      [-5, 5],
    ],
    estimation: { length: 120, gap: 5, minimum: 60 },
    holes: "drop",
    model: { kind: "mean-adjusted" },
    tests: expect.arrayContaining(["csect_t"]),
    adjust: "holm",
    collisions: { policy: "keep", with: ["us-cpi-mom", "us-nfp"] },
    expectation: ["consensus"],
    surprise_scale: { kind: "expanding", minimum: 12 },
    compare: [],
    seed: 1,
  });
});

test.each([
  [
    "{ from: -5, to: 0 }",
    [
      [0, 0],
      [-5, 0],
    ],
  ],
  ["{ from: 0, to: 0 }", [[0, 0]]],
  ["{ from: 1, to: 5 }", [[1, 5]]],
  ["{ from: -5, to: -1 }", [[-5, -1]]],
])("the windows tested by default fit the event window %s and differ from one another", (window, tested) => {
  expect(resolve(`name: A\nmetals: gold\nevents: { release: us-nfp }\nwindow: ${window}\n`).tested).toEqual(tested);
});

test.each([
  [120, 60],
  [61, 31],
  [2, 1],
])("of %d observations at least %d must be valid", (length, minimum) => {
  const text = `name: A\nmetals: gold\nevents: { release: us-nfp }\nestimation: { length: ${length} }\n`;
  expect(resolve(text).estimation).toEqual({ length, gap: 5, minimum });
});

test.each(["9999", "{ draws: 9999 }"])("bootstrap: %s asks for that many resamples", (written) => {
  const text = `name: A\nmetals: gold\nevents: { release: us-nfp }\nbootstrap: ${written}\n`;
  expect(resolve(text).bootstrap).toBe(9999);
});

const linear = { kind: "linear", of: "car", covariance: "hc3", with: [], revision: false, rolling: 36 };

test.each([
  ["true", linear],
  ["false", undefined],
  ["asymmetric", { ...linear, kind: "asymmetric" }],
  ["{}", linear],
  ["{ with: us-core-cpi-mom, revision: true }", { ...linear, with: ["us-core-cpi-mom"], revision: true }],
  ["{ of: return, covariance: newey-west }", { ...linear, of: "return", covariance: "newey-west" }],
])("response: %s is written out", (written, expected) => {
  const text = `name: A\nmetals: gold\nevents: { release: us-cpi-mom }\nresponse: ${written}\n`;
  expect(resolve(text).response).toEqual(expected);
});

test("shorthands are written out: one name, `all` tests, a scale in a word, a model in a word", () => {
  const resolved = resolve(
    "name: A\nmetals: gold\nevents: { release: us-nfp, surprise: { min: 1 } }\ntests: all\nsurprise_scale: full-sample\nmodel: raw\ncollisions: { with: us-nfp }\ndata: own\n",
  );
  expect(resolved).toMatchObject({
    groups: { events: { surprise: { min: 1, unit: "sd" } } },
    surprise_scale: { kind: "full-sample", minimum: 2 },
    model: { kind: "raw" },
    collisions: { with: ["us-nfp"] },
    data: ["own"],
  });
  expect(resolved.tests.length).toBeGreaterThanOrEqual(8);
  expect([listOf(undefined), listOf("x"), listOf(["x", "y"])]).toEqual([[], ["x"], ["x", "y"]]);
});

test.each(["cpi-above-expectations", "ism-manufacturing-beats-and-misses"])(
  "%s as `assay show` writes it out gives the same tables",
  async (name) => {
    const disk = diskIo(packageFolder);
    const text = readFileSync(join(packageFolder, `scenarios/${name}.yaml`), "utf8").replace(
      "from: 2013-07-01",
      "from: 2024-01-01",
    );
    const texts = new Map([["/a.yaml", text]]);
    const io = {
      ...disk,
      readFile: async (path: string) => Buffer.from(texts.get(path) ?? (await disk.readFile(path))),
      kindOf: async () => "file" as const,
    };
    const reading = {
      ...io,
      kindOf: async (path: string) => (texts.has(path) ? ("file" as const) : disk.kindOf(path)),
    };
    const load = async (path: string) => {
      const [scenario] = await loadScenarios([path], { io: reading, dataFolders: [shippedData] });
      if (scenario === undefined) throw new Error("nothing loaded");
      return scenario;
    };
    const first = await load("/a.yaml");
    texts.set("/b.yaml", toYamlText(first.resolved));
    const second = await load("/b.yaml");
    expect(second.resolved).toEqual(first.resolved);
    const [one, two] = [first, second].map((scenario) => {
      const { result } = runScenario(scenario);
      return resultTables.map((table) => [table.name, [...csvChunks(table.build(result))].join("")]);
    });
    expect(two).toEqual(one);
    expect(one?.every(([, csv]) => (csv ?? "").length > 0)).toBe(true);
  },
);

test("one test is a list of one, and draws that are refused are none", () => {
  const plain = "name: A\nmetals: gold\nevents: { release: us-cpi-mom }\n";
  const resolved = resolve(`${plain}tests: csect_t\nplacebo: false\nbootstrap: false\n`);
  expect(resolved.tests).toEqual(["csect_t"]);
  for (const key of ["placebo", "bootstrap", "matched"]) expect(resolved).not.toHaveProperty(key);
});
