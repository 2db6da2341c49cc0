import { type Listing, proseColumns } from "../../report/text/listing.ts";
import { conditionWords } from "../../scenario/condition/vocabulary.ts";

/** What a group's `when` can say. */
export function conditionListing(): Listing {
  return {
    name: "conditions",
    title: "What a condition (when) can say",
    note: "us_cpi_yoy and gold stand for any indicator and series, their - written as _; n counts observations up to the release",
    columns: proseColumns("written", "is", "what it is"),
    rows: conditionWords.map(({ written, gives, sentence }) => [written, gives, sentence]),
    records: conditionWords,
  };
}
