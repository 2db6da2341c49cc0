import { type Diagnostic, noting, UserError } from "../../errors.ts";
import { parseYaml } from "../../input/yaml/yaml-document.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { checkScenario } from "../../scenario/check-scenario.ts";
import type { CheckContext } from "../../scenario/checks/check-context.ts";
import { checkSharedMinutes, checkSurprising } from "../../scenario/checks/check-response.ts";
import { checkSelection } from "../../scenario/checks/check-selection.ts";
import { designStudy } from "../../scenario/design.ts";
import { namedIndicators } from "../../scenario/named-indicators.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import { slugOf } from "../../scenario/slug.ts";
import { type FileRecord, readText } from "../../sources/file.ts";
import { designSeries } from "../../study/design/index.ts";
import type { Catalog, LoadedScenario, SharedReading } from "../types.ts";
import { isMajor, withCalendars } from "./catalog.ts";
import { priceEventSeries, withPriceEvents, withPriceIndicators } from "./price-events.ts";
import { registriesOf } from "./scenario-registries.ts";

/** Reads one scenario file and its data; throws a `UserError` with everything that is wrong with either. */
export async function loadScenario(path: string, shared: SharedReading): Promise<LoadedScenario> {
  const { text, sha256 } = await readText(shared.io, path, { file: path, line: 1, column: 1, length: 1 });
  const document = parseYaml(path, text);
  const { scenario, problems: shapeProblems } = parseScenario(document);
  const problems = [...shapeProblems];
  const registries = scenario === null ? null : await registriesOf(path, scenario, document, shared, problems);
  if (scenario === null || registries === null) throw new UserError(problems);
  // Unless the file says so, what prices make is no collision: it would be part of what is studied.
  const known = [...registries.indicators.values()];
  const resolved = resolveScenario(scenario, {
    all: known.map(({ id }) => id),
    major: known.filter(isMajor).map(({ id }) => id),
  });
  const named = namedIndicators(resolved, registries.indicators.keys());
  const published = await noting(
    problems,
    withCalendars(registries, ({ id }) => named.has(id), shared.calendarOf),
  );
  if (published === null) throw new UserError(problems);
  const catalog = withPriceIndicators(published, resolved);
  const context: CheckContext = { ...catalog, scenario: resolved, document };
  refuse([...problems, ...checkScenario(context)]);
  const design = designStudy(resolved);
  const needed = [...designSeries(design), ...priceEventSeries(resolved)];
  const { series, files } = await readPrices(needed, catalog, shared, problems);
  const calendar = withPriceEvents(catalog.calendar, resolved, series);
  refuse([
    ...checkSelection(context, design, { calendar, series }),
    ...checkSurprising(context, design, calendar),
    ...checkSharedMinutes(context, design, calendar),
    ...problems,
  ]);
  return {
    path,
    slug: slugOf(resolved.name),
    name: resolved.name,
    question: resolved.question ?? null,
    textSha256: sha256,
    resolved,
    design,
    data: { calendar, series },
    files: [...catalog.files, ...files],
  };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new UserError(problems);
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
