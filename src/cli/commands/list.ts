import { defineCommand } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";

const topics = [
  "metals",
  "benchmarks",
  "indicators",
  "conditions",
  "price-events",
  "expectations",
  "models",
  "tests",
  "adjustments",
  "covariances",
  "scenarios",
  "formats",
  "tables",
] as const;

/** `assay list`: what there is to name in a scenario, with the data's coverage, and what the tables' columns mean. */
export const list = defineCommand({
  usage: "list [topic]",
  describe: "List metals, indicators, models, tests, scenarios or table columns",
  examples: [
    ["list", "everything but the table columns"],
    ["list indicators", "what is in the calendar, and from when to when"],
    ["list tables", "what each column means, with its unit"],
  ],
  options: (parser) => parser.positional("topic", { choices: topics, describe: "Only this" }),
  async run({ topic }, context) {
    const { makeListings } = await import("../listings/index.ts");
    const { renderListings } = await import("../../report/text/listing.ts");
    const wanted = topic === undefined ? topics.filter((each) => each !== "tables") : [topic];
    const listings = await makeListings(wanted, context);
    if (context.isJson) {
      context.printJson(Object.fromEntries(listings.map((listing) => [listing.name, listing.records])));
    } else {
      context.print(renderListings(listings, context.style));
    }
    return exitCodes.fine;
  },
});
