import { loadScenarios } from "../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../src/pipeline/run-scenario.ts";
import type { LoadedScenario, ScenarioRun } from "../../src/pipeline/types.ts";
import { diskIo, shippedData } from "../../src/sources/disk.ts";
import type { StudyDesign } from "../../src/study/design/study-design.ts";
import { packageFolder } from "./run-cli.ts";

/** A scenario on the shipped data, read. */
export async function shippedScenario(path: string): Promise<LoadedScenario> {
  const [scenario] = await loadScenarios([path], { io: diskIo(packageFolder), dataFolders: [shippedData] });
  if (scenario === undefined) throw new Error(`${path} has no scenario`);
  return scenario;
}

/** A shipped scenario, run with what a test wants otherwise in its design. */
export async function shippedRun(path: string, over: Partial<StudyDesign> = {}): Promise<ScenarioRun> {
  const scenario = await shippedScenario(path);
  return runScenario({ ...scenario, design: { ...scenario.design, ...over } });
}
