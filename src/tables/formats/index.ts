import { csvFormat } from "./csv.ts";
import { jsonFormat } from "./json.ts";
import { markdownFormat } from "./markdown.ts";
import type { TableFormat } from "./table-format.ts";

/** Ways to write a table; the first is what a command writes unless it is told otherwise. */
export const tableFormats: readonly TableFormat[] = [csvFormat, jsonFormat, markdownFormat];
