import type { Listing } from "../../report/text/listing.ts";
import type { CommandContext } from "../command.ts";

/** The lists of some topics, each made only of what it needs to read. */
export async function makeListings(topics: readonly string[], context: CommandContext): Promise<Listing[]> {
  const listings: Listing[] = [];
  for (const topic of topics) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the lists is the order of the topics
    listings.push(...(await makeListing(topic, context)));
  }
  return listings;
}

async function makeListing(topic: string, { io, loading }: CommandContext): Promise<readonly Listing[]> {
  switch (topic) {
    case "metals":
    case "benchmarks": {
      const { instrumentListing } = await import("./instruments.ts");
      return [await instrumentListing(topic, loading)];
    }
    case "indicators": {
      const { indicatorListing } = await import("./indicators.ts");
      return [await indicatorListing(loading)];
    }
    case "price-events": {
      const { priceEventListing } = await import("./price-events.ts");
      return [priceEventListing()];
    }
    case "expectations": {
      const { expectationListing } = await import("./expectations.ts");
      return [expectationListing()];
    }
    case "models": {
      const { modelListing } = await import("./methods.ts");
      return [modelListing()];
    }
    case "tests": {
      const { comparisonTestListing, singleEventTestListing, testListing } = await import("./methods.ts");
      return [testListing(), singleEventTestListing(), comparisonTestListing()];
    }
    case "conditions": {
      const { conditionListing } = await import("./conditions.ts");
      return [conditionListing()];
    }
    case "adjustments": {
      const { adjustmentListing } = await import("./methods.ts");
      return [adjustmentListing()];
    }
    case "covariances": {
      const { covarianceListing } = await import("./methods.ts");
      return [covarianceListing()];
    }
    case "formats": {
      const { formatListing } = await import("./formats.ts");
      return [formatListing()];
    }
    case "scenarios": {
      const { scenarioListing } = await import("./scenarios.ts");
      return [await scenarioListing(io)];
    }
    default: {
      const { tableListings } = await import("./tables.ts");
      return tableListings();
    }
  }
}
