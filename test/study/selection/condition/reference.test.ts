import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { invariant } from "../../../../src/errors.ts";
import { loadScenarios } from "../../../../src/pipeline/loading/load-scenarios.ts";
import { compileCondition } from "../../../../src/scenario/condition/compile.ts";
import { diskIo, shippedData } from "../../../../src/sources/disk.ts";
import { judge } from "../../../../src/study/selection/judge-condition.ts";
import { knowledgeOf } from "../../../../src/study/selection/knowledge.ts";
import { selectEvents } from "../../../../src/study/selection/select-events.ts";
import { packageFolder } from "../../../support/run-cli.ts";
import { designOf } from "../../../support/tiny-market.ts";

/** What R selects from the shipped data, and measures on it, by plain loops (test/reference/README.md). */
const reference = JSON.parse(
  readFileSync(new URL("../../../reference/conditions.json", import.meta.url), "utf8"),
) as Record<
  "high" | "moderate" | "unknown" | "first" | "others" | "after-beat" | "otherwise" | "measured",
  string[]
> & { measures: number[][] };

const load = async (name: string) => {
  const options = { io: diskIo(packageFolder), dataFolders: [shippedData] };
  const [scenario] = await loadScenarios([`scenarios/${name}.yaml`], options);
  if (scenario === undefined) throw new Error(`${name} was not loaded`);
  return scenario;
};

describe("what R selects", () => {
  test.each([
    ["cpi-when-inflation-is-high", ["high", "moderate"]],
    ["first-cpi-after-a-fed-move", ["first", "others"]],
    ["weak-payrolls-after-an-ism-beat", ["after-beat", "otherwise"]],
  ] as const)("%s", async (name, groups) => {
    const { design, data } = await load(name);
    expect(design.groups.map(({ name: group }) => group)).toEqual(groups);
    for (const [index, group] of design.groups.entries()) {
      const events = selectEvents(group, design, data);
      expect(events.map(({ release }) => release.id)).toEqual(reference[groups[index] ?? groups[0]]);
      expect(events.filter(({ exclusion }) => exclusion !== null)).toEqual([]);
    }
  });

  test("from a time on whose inflation the calendar says nothing, and that is said", async () => {
    const { design, data } = await load("cpi-when-inflation-is-high");
    const [high] = design.groups;
    const { condition } = compileCondition("us_core_cpi_yoy.actual > 3");
    invariant(high !== undefined && condition !== null, "the scenario has groups, and the condition is one");
    const events = selectEvents({ ...high, when: condition }, design, data).filter(
      ({ exclusion }) => exclusion !== null,
    );
    expect(events.map(({ release }) => release.id)).toEqual(reference.unknown);
    expect(new Set(events.map(({ exclusion }) => exclusion?.detail))).toEqual(
      new Set(["not known: us_core_cpi_yoy.actual"]),
    );
  });
});

test("what R measures before 18 payroll reports", async () => {
  const { data } = await load("cpi-when-inflation-is-high");
  const knowledge = knowledgeOf(designOf(), data);
  const { condition } = compileCondition(
    "gold.change(20) + gold.drawdown(250) + gold.volatility(20) > 0 && gold.above_average(200) && gold.close > days_since('fomc-rate')",
  );
  const payrolls = knowledge.releasesOf("us-nfp");
  expect(reference.measures).toHaveLength(18);
  for (const [row, id] of reference.measured.entries()) {
    const event = payrolls.find(({ release }) => release.id === id);
    invariant(condition !== null && event !== undefined, "the condition and the release are there");
    const { readings } = judge(condition, event, knowledge);
    for (const [column, { value }] of readings.entries()) {
      const expected = reference.measures[row]?.[column] ?? NaN;
      expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-12 + 1e-9 * Math.abs(expected));
    }
  }
});
