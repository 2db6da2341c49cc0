import { parseYaml } from "../../input/yaml/yaml-document.ts";
import type { Listing } from "../../report/text/listing.ts";
import { findScenarioFiles } from "../../sources/scenario-files.ts";
import type { CliIo } from "../io.ts";
import { nearPath } from "../terminal/diagnostics.ts";

/** The scenarios that come with Assay: their names and the questions they ask. */
export async function scenarioListing(io: CliIo): Promise<Listing> {
  const files = await findScenarioFiles([`${io.packageFolder}/scenarios`], io);
  const known = await Promise.all(
    files.map(async (file) => {
      const { value } = parseYaml(file, new TextDecoder().decode(await io.readFile(file)));
      return { path: nearPath(file, io.cwd), name: textOf(value["name"]), question: textOf(value["question"]) };
    }),
  );
  return {
    name: "scenarios",
    title: "Scenarios",
    note: "run one with `assay run PATH`, or copy it and ask your own question",
    columns: [{ title: "path", align: "left", whole: true }],
    rows: known.map(({ path }) => [path]),
    under: known.map(({ name, question }) => (question === "" ? name : question)),
    records: known,
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
