import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseYaml } from "../../src/input/yaml/yaml-document.ts";
import { scenarioJsonSchema } from "../../src/scenario/json-schema.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { starterScenario } from "../../src/scenario/starter.ts";
import { packageFolder } from "../support/run-cli.ts";

const folder = join(packageFolder, "scenarios");
const shipped = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const valueOf = (text: string) => parseYaml("s.yaml", text).value;

const jsonSchema = scenarioJsonSchema();
// A validator made from the JSON Schema alone, as an editor's would be: it knows nothing of the zod schema behind it.
const asAnEditorSeesIt = z.fromJSONSchema(
  JSON.parse(JSON.stringify(jsonSchema)) as Parameters<typeof z.fromJSONSchema>[0],
);

test.each([...shipped, ["assay init", starterScenario] as const])("%s is accepted by editors and by us", (_, text) => {
  const value = valueOf(text);
  expect(asAnEditorSeesIt.safeParse(value)).toMatchObject({ success: true });
  expect(scenarioSchema.safeParse(value)).toMatchObject({ success: true });
});

const minimal = "name: A\nmetals: [gold]\nevents: { release: us-cpi-mom }\n";

test("the smallest scenario is accepted: everything else has a default", () => {
  expect(asAnEditorSeesIt.safeParse(valueOf(minimal)).success).toBe(true);
});

test.each([
  ["an unknown key", "metal: gold\n"],
  ["an unknown key in a mapping", "window: { from: -1, to: 1, till: 2 }\n"],
  ["half an event window", "window: { from: -1 }\n"],
  ["an unknown model", "model: fama-french\n"],
  ["an unknown test", "tests: [csect]\n"],
  ["no test", "tests: []\n"],
  ["text for a number", "seed: x\n"],
  ["a fraction of an observation", "window: { from: -1.5, to: 1 }\n"],
  ["three ends of a window", "tested: [[0, 1, 2]]\n"],
  ["an id with capitals", 'indicators: { CPI: { name: C, unit: u, release: { time: "08:30", zone: UTC } } }\n'],
])("%s is refused by editors and by us", (_, more) => {
  const value = valueOf(minimal + more);
  expect(asAnEditorSeesIt.safeParse(value).success).toBe(false);
  expect(scenarioSchema.safeParse(value).success).toBe(false);
});

test("every key is explained, and says its default", () => {
  const { properties, required, additionalProperties, $schema } = jsonSchema as {
    properties: Record<string, { description?: string; default?: unknown }>;
    required: string[];
    additionalProperties: unknown;
    $schema: string;
  };
  const unexplained = Object.entries(properties).filter(([, { description }]) => (description ?? "").length < 10);
  expect(unexplained.map(([key]) => key)).toEqual(
    ["tested", "tests", "estimation"].filter((key) => !(key in properties)),
  );
  expect(required).toEqual(["name", "metals"]);
  expect(additionalProperties).toBe(false);
  expect($schema).toContain("draft-07");
  expect(properties["window"]?.default).toEqual({ from: -5, to: 5 });
  expect(properties["seed"]?.default).toBe(1);
});
