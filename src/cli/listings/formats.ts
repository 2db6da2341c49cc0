import { reportFormats } from "../../report/formats/index.ts";
import { pageFormat } from "../../report/formats/page-format.ts";
import { type Listing, proseColumns } from "../../report/text/listing.ts";
import { tableFormats } from "../../tables/formats/index.ts";

/** What --format can name. */
export function formatListing(): Listing {
  const formats = [...tableFormats, ...reportFormats, pageFormat].map(({ kind, title }) => ({ kind, title }));
  return {
    name: "formats",
    title: "Formats of results",
    note: "",
    columns: proseColumns("format", "what it is"),
    rows: formats.map(({ kind, title }) => [kind, title]),
    records: formats,
  };
}
