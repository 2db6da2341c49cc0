import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Question } from "../../../src/pipeline/plain/question.ts";
import { studyOf } from "../../../src/pipeline/plain/study-of.ts";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import type { scenarioSchema } from "../../../src/scenario/schema.ts";
import type { PlainData } from "../../../src/sources/plain/plain-data.ts";
import type { plainDataSchema } from "../../../src/sources/plain/plain-schema.ts";
import { tablesOf } from "../../../src/tables/index.ts";
import { plainDataOf, plainQuestion } from "../../support/plain-study.ts";
import { shippedScenario } from "../../support/shipped-run.ts";
import { tradingDays } from "../small-data.ts";
import { closes, data, question } from "./tiny-question.ts";

describe("equals the scenario file on the same data, number for number", () => {
  test.each([
    "scenarios/payrolls-weak-and-strong.yaml",
    // Yields by differences, closes of other clocks and holes that are summed.
    "scenarios/gold-beyond-real-yields.yaml",
    "scenarios/five-minute-bars-of-2026.yaml",
    "scenarios/your-own-calendar/speeches-and-listings.yaml",
    "scenarios/after-records-and-large-weeks.yaml",
  ])("%s", async (path) => {
    const scenario = await shippedScenario(path);
    const fromFile = tablesOf(runScenario(scenario).result);
    const fromObjects = tablesOf(studyOf(plainQuestion(path), plainDataOf(scenario)));
    expect(fromFile.find(({ name }) => name === "tests")?.rows).toBeGreaterThan(0);
    expect(fromObjects).toEqual(fromFile);
  });
});

test("a question has the keys of a scenario, and data those of their schema", () => {
  type Written = Omit<z.input<typeof scenarioSchema>, "data" | "calendar" | "instruments" | "indicators">;
  expectTypeOf<keyof Question>().toEqualTypeOf<keyof Written>();
  // The title is the only key that may be left out here and not there.
  // The names of rules and of kinds of price events are data to TypeScript; zod checks them.
  const asQuestion = (written: Omit<Written, "expectation" | "price_events">): Question => written;
  expectTypeOf(asQuestion).returns.toEqualTypeOf<Question>();
  expectTypeOf<keyof PlainData>().toEqualTypeOf<keyof z.input<typeof plainDataSchema>>();
  expectTypeOf<PlainData["indicators"]>().toExtend<z.input<typeof plainDataSchema>["indicators"]>();
});

test("what is left out has the defaults of a scenario, and names are ids", () => {
  const { design, cells } = studyOf({ ...question, window: undefined, from: undefined }, data);
  expect(design).toMatchObject({
    name: "study",
    window: { from: -5, to: 5 },
    tested: [
      { from: 0, to: 0 },
      { from: 0, to: 5 },
      { from: -5, to: 5 },
    ],
    model: { kind: "mean-adjusted" },
    tests: ["adj_bmp_t", "csect_t", "sign_cz_z"],
    adjust: "holm",
    collisions: { policy: "keep", with: ["cpi"] },
    seed: 1,
  });
  expect(cells.map(({ group, metal, included }) => [group, metal, included.length])).toEqual([["events", "gold", 3]]);
});

test("joins each release to the first close after it, in returns done by hand", () => {
  const tables = tablesOf(studyOf({ ...question, model: "raw", tested: [[0, 0]] }, data));
  const car = tables.find(({ name }) => name === "car")?.columns.find(({ name }) => name === "car");
  const cars = car?.kind === "number" ? Array.from(car.values) : [];
  const expected = ["2025-10-15", "2025-11-13", "2025-12-10"].map((date) => {
    const day = tradingDays.indexOf(date);
    return Math.log((closes[day] ?? NaN) / (closes[day - 1] ?? NaN));
  });
  expect(cars).toHaveLength(3);
  for (const [index, each] of cars.entries()) expect(each).toBeCloseTo(expected[index] ?? NaN, 14);
});

test("takes nothing of the caller's into its hands", () => {
  const frozen = structuredClone(data);
  studyOf(question, data);
  expect(data).toEqual(frozen);
});
