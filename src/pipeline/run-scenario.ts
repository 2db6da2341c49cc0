import type { CellResult } from "../study/inference/index.ts";
import type { PlaceboPlan } from "../study/matched/index.ts";
import type { OnProgress } from "../study/on-progress.ts";
import type { StudyResult } from "../study/result/index.ts";
import {
  beginFrom,
  beginStudy,
  type BegunStudy,
  finishHere,
  finishStudy,
  inferHere,
  openStudy,
  type OpenStudy,
} from "../study/run-study.ts";
import { type Named, nothingLeft } from "./exclusions.ts";
import type { LoadedScenario, ScenarioRun } from "./types.ts";

/**
 * Runs a loaded scenario. Throws a `UserError` (scenario/selects-nothing) when not one event could be included, with the counts of
 * the reasons: there would be nothing in the tables.
 */
export function runScenario(scenario: LoadedScenario, onProgress?: OnProgress): ScenarioRun {
  return { scenario, result: runChecked(scenario, onProgress) };
}

/** `runScenario` of what may be no file. */
export function runChecked(
  study: Named & Pick<LoadedScenario, "design" | "data">,
  onProgress?: OnProgress,
): StudyResult {
  return finishHere(refuseEmpty(study, beginStudy(study.design, study.data, onProgress)), onProgress);
}

/** `runScenario` with its tests and draws on worker threads where that is sooner; the same result, number for number. */
export async function runScenarioOnThreads(
  scenario: LoadedScenario,
  threads: number,
  onProgress?: OnProgress,
): Promise<ScenarioRun> {
  const begun = refuseEmpty(scenario, await beginOnThreads(scenario, threads, onProgress));
  const { plan } = begun;
  if (plan === null || threads < 2 || !threadsPayForDraws(plan)) {
    return { scenario, result: finishHere(begun, onProgress) };
  }
  const { drawOnThreads } = await import("./threads/placebo-threads.ts");
  return { scenario, result: finishStudy(begun, await drawOnThreads(plan, threads, onProgress)) };
}

async function beginOnThreads(
  { design, data }: LoadedScenario,
  threads: number,
  onProgress?: OnProgress,
): Promise<BegunStudy> {
  const study = openStudy(design, data);
  const useful = Math.min(threads, study.cellCount);
  if (useful < 2 || !threadsPayForTests(study)) return beginFrom(study, inferHere(study, onProgress));
  const { inferOnThreads } = await import("./threads/inference-threads.ts");
  return beginFrom(study, await inferOnThreads(study, useful, onProgress));
}

/** There would be nothing in the tables. */
function refuseEmpty(study: Named, begun: BegunStudy): BegunStudy {
  if (begun.cells.every((cell) => cell.included.length === 0)) throw nothingLeft(study, begun.cells);
  return begun;
}

/** What `runScenario` throws where not one event can be included, without studying more than it takes to find one. */
export function findAnEvent(scenario: LoadedScenario): void {
  const empty: Pick<CellResult, "events">[] = [];
  for (const { facts } of openStudy(scenario.design, scenario.data).fitCells()) {
    if (facts.included.length > 0) return;
    empty.push(facts);
  }
  throw nothingLeft(scenario, empty);
}

// A thread takes a fifth of a second to start and learns anew what to compile: with less work than this (some 0.15 microseconds a draw, 0.03 a
// test) one is done sooner without.
const fewestDrawn = 5_000_000;
const fewestTested = 30_000_000;

/** Whether several threads make a plan's draws sooner than one: by the number of events that all draws evaluate. */
function threadsPayForDraws({ draws, cells }: PlaceboPlan): boolean {
  return draws * cells.reduce((sum, { slots, windows }) => sum + slots.length * windows.length, 0) >= fewestDrawn;
}

/**
 * Whether several threads test a study's cells sooner than one: by the returns of all estimation windows, once for each test, and the CARs of
 * all resamples.
 */
function threadsPayForTests({ design, eventCount }: OpenStudy): boolean {
  const { estimation, tests, tested, bootstrap } = design;
  return eventCount * (estimation.length * tests.length + tested.length * bootstrap) >= fewestTested;
}
