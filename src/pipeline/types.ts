import type { Indicator, ReleaseCalendar } from "../calendar/types.ts";
import type { SourcePosition } from "../errors.ts";
import type { ReadIo } from "../input/io.ts";
import type { PriceSeries } from "../market/price-series.ts";
import type { ResolvedScenario } from "../scenario/resolve.ts";
import type { FolderCalendar } from "../sources/data-folder.ts";
import type { FileRecord } from "../sources/file.ts";
import type { InstrumentEntry } from "../sources/instrument-entry.ts";
import type { ReleaseFile } from "../sources/release-csv.ts";
import type { StudyData, StudyDesign } from "../study/design/index.ts";
import type { StudyResult } from "../study/result/index.ts";

/** Where reading happens and which data folders are in force: the shipped one first, the user's after it. */
export interface LoadOptions {
  readonly io: ReadIo;
  readonly dataFolders: readonly string[];
}

/** What data folders and a scenario define: indicators, and the instruments whose prices can be loaded. Not all calendars have been read yet. */
export interface Registries {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  readonly calendars: readonly FolderCalendar[];
  readonly files: readonly FileRecord[];
}

/** Indicators and instruments, with the releases of the indicators that were asked for. */
export interface Catalog {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  readonly calendar: ReleaseCalendar;
  readonly files: readonly FileRecord[];
}

/** Reads a calendar file whose rows may name these indicators; where it cannot be read, that is shown at `at`. */
export type ReadCalendar = (
  path: string,
  at: SourcePosition | null,
  indicators: ReadonlyMap<string, Indicator>,
) => Promise<ReleaseFile>;

/** One instrument's prices and the file they came from. */
export interface LoadedSeries {
  readonly series: PriceSeries;
  readonly file: FileRecord;
}

/** What several scenarios share: each registry, calendar and price file is read once. */
export interface SharedReading extends LoadOptions {
  readonly registriesOf: (folders: readonly string[]) => Promise<Registries>;
  readonly calendarOf: ReadCalendar;
  readonly seriesOf: (entry: InstrumentEntry) => Promise<LoadedSeries>;
}

/** A scenario file, checked, with its defaults filled in and its data read. */
export interface LoadedScenario {
  /** The path as the user gave it. */
  readonly path: string;
  /** Folder name of its results, made from its name. */
  readonly slug: string;
  readonly name: string;
  readonly question: string | null;
  readonly textSha256: string;
  /** The scenario as plain data with every default visible, keys as in the file. */
  readonly resolved: ResolvedScenario;
  readonly design: StudyDesign;
  readonly data: StudyData;
  readonly files: readonly FileRecord[];
}

/** A finished run: the scenario and what the study found. */
export interface ScenarioRun {
  readonly scenario: LoadedScenario;
  readonly result: StudyResult;
}
