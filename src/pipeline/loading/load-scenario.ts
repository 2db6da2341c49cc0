import { type Diagnostic, noting, UserError } from "../../errors.ts";
import { parseYaml } from "../../input/yaml/yaml-document.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { namedIndicators } from "../../scenario/named-indicators.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { slugOf } from "../../scenario/slug.ts";
import { type FileRecord, readText } from "../../sources/file.ts";
import type { Catalog, LoadedScenario, SharedReading } from "../types.ts";
import { withCalendars } from "./catalog.ts";
import { checkData, checkNamed, resolveAmong } from "./checked-scenario.ts";
import { registriesOf } from "./scenario-registries.ts";

/** Reads one scenario file and its data; throws a `UserError` with everything that is wrong with either. */
export async function loadScenario(path: string, shared: SharedReading): Promise<LoadedScenario> {
  const { text, sha256 } = await readText(shared.io, path, { file: path, line: 1, column: 1, length: 1 });
  const document = parseYaml(path, text);
  const { scenario, problems: shapeProblems } = parseScenario(document);
  const problems = [...shapeProblems];
  const registries = scenario === null ? null : await registriesOf(path, scenario, document, shared, problems);
  if (scenario === null || registries === null) throw new UserError(problems);
  const resolved = resolveAmong(scenario, registries.indicators);
  const named = namedIndicators(resolved, registries.indicators.keys());
  const published = await noting(
    problems,
    withCalendars(registries, ({ id }) => named.has(id), shared.calendarOf),
  );
  if (published === null) throw new UserError(problems);
  const checked = checkNamed(resolved, published, document, problems);
  const { series, files } = await readPrices(checked.needed, published, shared, problems);
  const data = checkData(checked, series, problems);
  return {
    path,
    slug: slugOf(resolved.name),
    name: resolved.name,
    question: resolved.question ?? null,
    textSha256: sha256,
    resolved,
    design: checked.design,
    data,
    files: [...published.files, ...files],
  };
}

/** The prices of every series that is needed and that the catalog has. */
async function readPrices(ids: readonly string[], catalog: Catalog, shared: SharedReading, problems: Diagnostic[]) {
  const series = new Map<string, PriceSeries>();
  const files: FileRecord[] = [];
  for (const id of new Set(ids)) {
    const entry = catalog.instruments.get(id);
    if (entry === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- problems in the order in which the series are named
    const read = await noting(problems, shared.seriesOf(entry));
    if (read === null) continue;
    series.set(id, read.series);
    files.push(read.file);
  }
  return { series, files };
}
