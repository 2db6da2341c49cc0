import { beforeAll, describe, expect, test } from "vitest";
import type { RobustnessRun } from "../../../src/pipeline/robustness.ts";
import type { ScenarioRun } from "../../../src/pipeline/types.ts";
import type { Figure } from "../../../src/report/chart.ts";
import { percentText } from "../../../src/report/words/numbers.ts";
import { studyPower } from "../../../src/study/inference/power.ts";
import { powerTable } from "../../../src/tables/commands/power.ts";
import { robustnessTable } from "../../../src/tables/commands/robustness.ts";
import { specificationsTable } from "../../../src/tables/commands/specifications.ts";
import { tableRecords } from "../../../src/tables/formats/json.ts";
import { tablesOf } from "../../../src/tables/index.ts";
import type { Table } from "../../../src/tables/table.ts";
import { askEveryWay, figuresOf, robustnessFigures } from "../../support/figures.ts";
import { shippedRun } from "../../support/shipped-run.ts";

const effect = { size: 0.005, unit: "fraction" } as const;
let run: ScenarioRun;
let robustness: RobustnessRun;
let figures: readonly Figure[] = [];
let numbers = new Set<string>();

beforeAll(async () => {
  run = await shippedRun("scenarios/payrolls-weak-and-strong.yaml", { placebo: 199, volatility: true });
  robustness = askEveryWay(run.scenario);
  figures = [...figuresOf(run, effect), ...robustnessFigures(robustness)];
  const tables = [
    ...tablesOf(run.result),
    powerTable.build(studyPower(run.result, effect)),
    specificationsTable.build(robustness.specifications),
    robustnessTable.build(robustness.cells.flatMap((cell) => cell.agreements)),
  ];
  numbers = new Set(tables.flatMap((table) => percentsIn(table)));
});

function percentsIn(table: Table): string[] {
  return tableRecords(table).flatMap((record) =>
    Object.values(record).flatMap((value) => (typeof value === "number" ? [percentText(value)] : [])),
  );
}

describe("the words of a picture", () => {
  test("name numbers, and every percentage among them is in a table", () => {
    const told = figures.map(({ id, alt }) => ({
      id,
      said: [...alt.matchAll(/-?\d+\.\d\d(?=\s%| \.\.|[;,.]?$|[;.] )/g)].map(([text]) => text),
    }));
    const unknown = told.flatMap(({ id, said }) =>
      said.filter((text) => !numbers.has(text)).map((text) => `${id}: ${text}`),
    );
    expect(unknown).toEqual([]);
    expect(told.reduce((sum, { said }) => sum + said.length, 0)).toBeGreaterThan(60);
  });

  test("are there for every picture, and say more than its title", () => {
    expect(figures.length).toBeGreaterThan(15);
    for (const { title, alt } of figures) {
      expect(title.length).toBeGreaterThan(5);
      expect(alt.length).toBeGreaterThan(title.length);
      expect(alt).toMatch(/\d.*\.$/s);
    }
  });

  test("and its id is its own", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  test("hold no missing number", () => {
    expect(figures.filter(({ alt, spec }) => /NaN|undefined|null/.test(alt + JSON.stringify(spec["title"])))).toEqual(
      [],
    );
  });
});

test("a specification is JSON and nothing in it is fetched", () => {
  for (const { spec } of figures) {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    const { $schema, ...rest } = spec;
    expect($schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
    expect(JSON.stringify(rest)).not.toMatch(/https?:|"url"/);
  }
});
