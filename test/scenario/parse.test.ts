import { expect, test } from "vitest";
import { parseYaml } from "../../src/input/yaml/yaml-document.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { briefly } from "../support/diagnostics.ts";

const parse = (text: string) => parseScenario(parseYaml("s.yaml", text));

test("a scenario of the right shape has its schema's defaults and no problems", () => {
  const { scenario, problems } = parse("name: A\nmetals: gold\nevents: { release: us-cpi-mom }\n");
  expect(problems).toEqual([]);
  expect(scenario).toEqual({
    name: "A",
    metals: "gold",
    events: { release: "us-cpi-mom", surprise: "any" },
    window: { from: -5, to: 5 },
    estimation: { length: 120, gap: 5 },
    adjust: "holm",
    holes: "drop",
    expectation: "consensus",
    model: "mean-adjusted",
    collisions: { policy: "keep" },
    surprise_scale: "expanding",
    compare: [],
    seed: 1,
  });
});

test("a key of the wrong shape is left out, so that the rest can be checked in the same run", () => {
  const { scenario, problems } = parse(
    "name: A\nmetals: [gold]\nevents: { release: us-cpi-mom }\nseed: x\nfrom: soon\nmodel: raw\n",
  );
  expect(briefly(problems)).toEqual([
    'scenario/wrong-value 5:7 "soon" is not a date; dates are written 2026-01-13',
    'scenario/wrong-value 4:7 "seed" is the text "x"; expected a number',
  ]);
  expect(scenario).toMatchObject({ name: "A", seed: 1, model: "raw" });
  expect(scenario).not.toHaveProperty("from");
});

test("of a group with a mistake, the rest is still there to be checked", () => {
  const { scenario } = parse(
    "name: A\nmetals: [gold]\ngroups:\n  a: { release: x, surprise: up }\n  b: { release: y }\n",
  );
  expect(scenario?.groups).toMatchObject({ a: { release: "x", surprise: "any" }, b: { release: "y" } });
});

test("with a wrong event window, the tested windows cannot be judged and are left out too", () => {
  const { scenario } = parse(
    "name: A\nmetals: [gold]\nevents: { release: x }\nwindow: { from: a, to: 9 }\ntested: [[0, 9]]\n",
  );
  expect(scenario).toMatchObject({ window: { from: -5, to: 5 } });
  expect(scenario).not.toHaveProperty("tested");
});

test("wrong metals are no metals, so that none of them is called unknown", () => {
  expect(parse("name: A\nmetals: { gold: yes }\nevents: { release: x }\n").scenario?.metals).toEqual([]);
});

test("unknown keys are problems and not in the scenario", () => {
  const { scenario, problems } = parse(
    "name: A\nmetals: [gold]\nevents: { release: x }\nconstructor: 1\nmetal: gold\n",
  );
  expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
    ["scenario/unknown-key", 4],
    ["scenario/unknown-key", 5],
  ]);
  expect(Object.keys(scenario ?? {})).not.toContain("constructor");
});

test("a mapping with nothing right in it is still checked as far as it goes", () => {
  const { scenario, problems } = parse("x: 1\n");
  expect(problems.map(({ code }) => code).toSorted()).toEqual([
    "scenario/missing-key",
    "scenario/missing-key",
    "scenario/unknown-key",
  ]);
  expect(scenario).toMatchObject({ name: "unnamed", metals: [] });
});
