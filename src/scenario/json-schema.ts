import { z } from "zod";
import { scenarioSchema } from "./schema.ts";

/** The JSON Schema (draft-07, which editors' YAML servers know best) of a scenario file, made from the same definition that reads it. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, { target: "draft-7", io: "input" });
  return { ...schema, title: "Assay scenario" };
}
