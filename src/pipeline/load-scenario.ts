import { makeCalendar } from "../calendar/calendar.ts";
import { type Diagnostic, UserError } from "../errors.ts";
import { type LocatedDocument, parseYaml } from "../input/yaml-document.ts";
import { zodDiagnostics } from "../input/zod-diagnostics.ts";
import type { PriceSeries } from "../market/price-series.ts";
import { checkClocks } from "../scenario/check-clocks.ts";
import { type CheckContext, itemPath } from "../scenario/check-context.ts";
import { checkNames } from "../scenario/check-names.ts";
import { checkSelection } from "../scenario/check-selection.ts";
import { checkWindows } from "../scenario/check-windows.ts";
import { designStudy } from "../scenario/design.ts";
import { listOf, resolveScenario } from "../scenario/resolve.ts";
import { type Scenario, scenarioSchema } from "../scenario/schema.ts";
import { slugOf } from "../scenario/slug.ts";
import { readText } from "../sources/file.ts";
import { toIndicator } from "../sources/indicator-entry.ts";
import { toInstrumentEntry } from "../sources/instrument-entry.ts";
import { readReleases } from "../sources/release-csv.ts";
import { besideFile, folderOf } from "../sources/scenario-files.ts";
import type { StudyDesign } from "../study/design.ts";
import type { StudyData } from "../study/run-study.ts";
import type { Catalog, DataFile, LoadedScenario, SharedReading } from "./types.ts";

/** Reads one scenario file and its data; throws a `UserError` with everything that is wrong with either. */
export async function loadScenario(path: string, shared: SharedReading): Promise<LoadedScenario> {
  const { text, sha256 } = await readText(shared.io, path);
  const document = parseYaml(path, text);
  const parsed = scenarioSchema.safeParse(document.value);
  if (!parsed.success) throw new UserError(zodDiagnostics(document, parsed.error, scenarioSchema));
  const catalog = await catalogFor(path, parsed.data, document, shared);
  const resolved = resolveScenario(parsed.data, [...catalog.indicators.keys()]);
  const context: CheckContext = { ...catalog, scenario: resolved, document };
  refuse([...checkName(context), ...checkNames(context), ...checkWindows(context), ...checkClocks(context)]);
  const design = designStudy(resolved);
  const { series, files, problems } = await readPrices(design, catalog, shared);
  refuse([...checkSelection(context, design, catalog.calendar), ...problems]);
  return {
    path,
    slug: slugOf(resolved.name),
    name: resolved.name,
    question: resolved.question ?? null,
    textSha256: sha256,
    resolved: { ...resolved },
    design,
    data: { calendar: catalog.calendar, series },
    files: [...catalog.files, ...files],
    warnings: [],
  };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new UserError(problems);
}

function checkName({ scenario, document }: CheckContext): Diagnostic[] {
  if (slugOf(scenario.name) !== "") return [];
  const message = `the name "${scenario.name}" has no letter or digit to name its results folder after`;
  return [{ code: "scenario/wrong-value", severity: "error", message, at: document.at(["name"]) }];
}

/** The data folders in force with what the scenario adds: folders, calendars, instruments and indicators of its own. */
async function catalogFor(
  path: string,
  scenario: Scenario,
  document: LocatedDocument,
  shared: SharedReading,
): Promise<Catalog> {
  const folders = listOf(scenario.data).map((folder) => besideFile(shared.io, path, folder));
  const base = await shared.catalogOf([...shared.dataFolders, ...folders]);
  const own = Object.entries(scenario.indicators ?? {}).map(([id, entry]) => [id, toIndicator(id, entry)] as const);
  const indicators = new Map([...base.indicators, ...own]);
  const home = folderOf(shared.io, path);
  const instruments = new Map([
    ...base.instruments,
    ...Object.entries(scenario.instruments ?? {}).map(
      ([id, entry]) => [id, toInstrumentEntry(id, entry, home, document.at(["instruments", id, "prices"]))] as const,
    ),
  ]);
  const releases = new Map(base.calendar.releases.map((release) => [release.id, release]));
  const files: DataFile[] = [...base.files];
  for (const [index, calendar] of listOf(scenario.calendar).entries()) {
    const at = document.at(itemPath(document, ["calendar"], index));
    const read = await readReleases(shared.io, besideFile(shared.io, path, calendar), indicators, at);
    for (const release of read.releases) releases.set(release.id, release);
    files.push(read.file);
  }
  return { indicators, instruments, calendar: makeCalendar(indicators, [...releases.values()]), files };
}

async function readPrices(
  design: StudyDesign,
  catalog: Catalog,
  shared: SharedReading,
): Promise<{ series: StudyData["series"]; files: DataFile[]; problems: Diagnostic[] }> {
  const series = new Map<string, PriceSeries>();
  const files: DataFile[] = [];
  const problems: Diagnostic[] = [];
  const { benchmark } = design.model;
  for (const id of new Set([...design.metals, ...(benchmark === null ? [] : [benchmark])])) {
    const entry = catalog.instruments.get(id);
    if (entry === undefined) continue;
    try {
      const read = await shared.seriesOf(entry);
      series.set(id, read.series);
      files.push(read.file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.diagnostics);
    }
  }
  return { series, files, problems };
}
