import { defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

/** `assay schema`: the JSON Schema of a scenario, for editors. */
export const schema = defineCommand({
  usage: "schema",
  describe: "Print the JSON Schema of scenarios, for editors",
  examples: [["schema > scenario.schema.json", "then name it in the scenario's first line"]],
  options: (parser) => parser,
  async run(_, context) {
    const { scenarioJsonSchema } = await import("../../scenario/json-schema.ts");
    context.printJson(scenarioJsonSchema());
    return exitCodes.fine;
  },
});
