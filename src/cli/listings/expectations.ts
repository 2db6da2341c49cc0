import { expectationRules } from "../../calendar/expectations/index.ts";
import { type Listing, proseColumns } from "../../report/text/listing.ts";

/** What a scenario can measure surprises against. */
export function expectationListing(): Listing {
  return {
    name: "expectations",
    title: "Expectations that surprises are measured against",
    note: "",
    columns: proseColumns("expectation", "what it is"),
    rows: expectationRules.map(({ kind, count, title, advice }) => [
      count === null ? kind : `{ ${kind}: K }`,
      `${title}. ${advice}`,
    ]),
    records: expectationRules.map(({ kind, title, reference, advice }) => ({ kind, title, reference, advice })),
  };
}
