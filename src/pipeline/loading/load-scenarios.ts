import { type Diagnostic, noting, UserError } from "../../errors.ts";
import { slugOf } from "../../scenario/slug.ts";
import { readDataFolders } from "../../sources/data-folder.ts";
import type { ReleaseFile } from "../../sources/release-csv.ts";
import { findScenarioFiles } from "../../sources/scenario-files.ts";
import type { LoadedScenario, LoadedSeries, LoadOptions, Registries, SharedReading } from "../types.ts";
import { calendarReader, loadSeries } from "./catalog.ts";
import { loadScenario } from "./load-scenario.ts";
import { once } from "./once.ts";

/**
 * Reads, checks and fills in scenario files, or all those in folders, and reads the data they need. Throws one `UserError` with every
 * problem of every file and its data.
 */
export async function loadScenarios(
  paths: readonly string[],
  options: LoadOptions,
): Promise<readonly LoadedScenario[]> {
  const files = await findScenarioFiles(paths, options.io);
  const registries = once<Registries>();
  const calendars = once<ReleaseFile>();
  const series = once<LoadedSeries>();
  const readCalendar = calendarReader(options);
  const shared: SharedReading = {
    ...options,
    registriesOf: (folders) => registries(JSON.stringify(folders), () => readDataFolders(options.io, folders)),
    calendarOf: (path, at, indicators) =>
      calendars(JSON.stringify([path, ...indicators.values()]), () => readCalendar(path, at, indicators)),
    seriesOf: (entry) =>
      series(JSON.stringify([entry.prices, entry.instrument, entry.columns]), () => loadSeries(options, entry)),
  };
  const loaded: LoadedScenario[] = [];
  const problems: Diagnostic[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- problems in the order of the files
    const scenario = await noting(problems, loadScenario(file, shared));
    if (scenario !== null) loaded.push(scenario);
  }
  problems.push(...sameNames(loaded));
  if (problems.length > 0) throw new UserError(inReadingOrder(distinct(problems)));
  return loaded;
}

/** Results are written to a folder named after the scenario, so two of one name would overwrite each other. */
function sameNames(loaded: readonly LoadedScenario[]): Diagnostic[] {
  return loaded.flatMap((scenario, index) => {
    const first = loaded.findIndex((other) => other.slug === scenario.slug);
    if (first === index) return [];
    return [
      {
        code: "scenario/duplicate-name",
        severity: "error",
        message: `"${scenario.name}" has the same name as "${loaded[first]?.name}" in ${loaded[first]?.path}`,
        hint: `both would write to the folder "${slugOf(scenario.name)}"; change one of the names`,
        at: { file: scenario.path, line: 1, column: 1, length: 1 },
      } as const,
    ];
  });
}

/** One broken price file is one problem, however many scenarios read it. */
function distinct(problems: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** By place within each file; files in the order in which they were read. */
function inReadingOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(problems.map(({ at }) => at?.file))];
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.at?.file) - files.indexOf(b.at?.file) ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}
