import { join } from "node:path";
import { toYamlText } from "../input/yaml-document.ts";
import type { ScenarioRun } from "../pipeline/types.ts";
import { answerLine } from "../report/page/headline.ts";
import { indexEntry, type IndexEntry, renderIndex } from "../report/page/index-page.ts";
import { runPictures } from "../report/page/pictures.ts";
import type { ReportFacts } from "../report/page/report-facts.ts";
import { renderReport } from "../report/page/report-page.ts";
import type { CommandContext } from "./command.ts";
import { nearPath } from "./diagnostics.ts";
import { refuseOthersFile, type ReportTarget } from "./report-target.ts";
import { reproduceCommand } from "./reproduce.ts";
import { readVersion } from "./version.ts";
import type { Stage } from "./write.ts";

/** A report that is written, or about to be. */
export interface WrittenReport {
  readonly name: string;
  readonly slug: string;
  readonly path: string;
  /** Its answer in a line. */
  readonly answer: string;
}

/** Renders reports one by one and keeps of each what an index needs. */
export interface ReportPages {
  /** Stages the report of a run. */
  add(run: ScenarioRun, stage: Stage): Promise<WrittenReport>;
  /** Stages an index when there are several reports; its path, or null. */
  addIndex(stage: Stage): Promise<string | null>;
}

/** Reports into a target; `isBesideTables` when the tables of each run go to the folder of its report. */
export async function reportPages(
  target: ReportTarget,
  context: CommandContext,
  isBesideTables: boolean,
): Promise<ReportPages> {
  const { io } = context;
  const version = await readVersion(io);
  const entries: IndexEntry[] = [];
  const stagePage = async (stage: Stage, folder: string, name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await refuseOthersFile(path, io);
    await stage({ path: folder, files: [{ name, chunks: () => [text] }] });
    return path;
  };
  return {
    async add(run, stage) {
      const { name, slug } = run.scenario;
      const facts = { ...reportFacts(run, { context, version, isBesideTables }), pictures: await runPictures(run) };
      const text = await renderReport(run, facts);
      entries.push(indexEntry(run, `${slug}/report.html`));
      const [folder, file] =
        target.kind === "file" ? [target.folder, target.name] : [join(target.folder, slug), "report.html"];
      return { name, slug, path: await stagePage(stage, folder, file, text), answer: answerLine(run) };
    },
    async addIndex(stage) {
      if (entries.length < 2) return null;
      return stagePage(stage, target.folder, "index.html", renderIndex(entries, version));
    },
  };
}

/** What a report says of a run beyond its numbers. */
export function reportFacts(
  { scenario }: ScenarioRun,
  given: { readonly context: CommandContext; readonly version: string; readonly isBesideTables: boolean },
): ReportFacts {
  const { context, version, isBesideTables } = given;
  const { cwd } = context.io;
  return {
    version,
    scenarioText: toYamlText(scenario.resolved),
    scenarioPath: nearPath(scenario.path, cwd),
    files: scenario.files.map((file) => ({ ...file, path: nearPath(file.path, cwd) })),
    command: reproduceCommand("run", [scenario.path], context),
    isBesideTables,
    pictures: [],
  };
}
