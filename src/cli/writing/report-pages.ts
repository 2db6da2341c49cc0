import { join } from "node:path";
import { toYamlText } from "../../input/yaml/yaml-document.ts";
import type { ScenarioRun } from "../../pipeline/types.ts";
import { reportName } from "../../report/formats/page-format.ts";
import { answerLine } from "../../report/page/headline.ts";
import { indexEntry, type IndexEntry, renderIndex } from "../../report/page/index-page.ts";
import { runPictures } from "../../report/page/pictures.ts";
import type { ReportFacts } from "../../report/page/report-facts.ts";
import { renderReport } from "../../report/page/report-page.ts";
import type { CommandContext } from "../command.ts";
import { nearPath } from "../terminal/diagnostics.ts";
import { readVersion } from "../version.ts";
import { refuseOthersFile, type ReportTarget } from "./report-target.ts";
import { reproduceCommand } from "./reproduce.ts";
import type { OutputFile, Stage } from "./write.ts";

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
  /** The page of a run, to be staged with what else goes to its folder. */
  file(run: ScenarioRun): Promise<OutputFile>;
  /** Stages the page of a run by itself. */
  add(run: ScenarioRun, stage: Stage): Promise<WrittenReport>;
  /** Stages an index when there are several reports; its path, or null. */
  addIndex(stage: Stage): Promise<string | null>;
}

/** Reports into a target; `isBesideTables` when the tables of each run go to the folder of its report as CSV. */
export async function reportPages(
  target: ReportTarget,
  context: CommandContext,
  isBesideTables: boolean,
): Promise<ReportPages> {
  const { io } = context;
  const version = await readVersion(io);
  const entries: IndexEntry[] = [];
  const folderOf = ({ slug }: ScenarioRun["scenario"]) =>
    target.kind === "file" ? target.folder : join(target.folder, slug);
  const file = async (run: ScenarioRun): Promise<OutputFile> => {
    const name = target.kind === "file" ? target.name : reportName;
    await refuseOthersFile(join(folderOf(run.scenario), name), io);
    const facts = { ...reportFacts(run, { context, version, isBesideTables }), pictures: await runPictures(run) };
    const text = await renderReport(run, facts);
    entries.push(indexEntry(run, `${run.scenario.slug}/${reportName}`));
    return { name, chunks: () => [text] };
  };
  return {
    file,
    async add(run, stage) {
      const { name, slug } = run.scenario;
      const folder = folderOf(run.scenario);
      const page = await file(run);
      await stage({ path: folder, files: [page] });
      return { name, slug, path: join(folder, page.name), answer: answerLine(run) };
    },
    async addIndex(stage) {
      if (entries.length < 2) return null;
      const path = join(target.folder, "index.html");
      await refuseOthersFile(path, io);
      const text = renderIndex(entries, version);
      await stage({ path: target.folder, files: [{ name: "index.html", chunks: () => [text] }] });
      return path;
    },
  };
}

/** What a report says of a run beyond its numbers. */
export function reportFacts(
  { scenario }: ScenarioRun,
  given: { readonly context: CommandContext; readonly version: string; readonly isBesideTables: boolean },
): Omit<ReportFacts, "pictures"> {
  const { context, version, isBesideTables } = given;
  const { cwd } = context.io;
  return {
    version,
    scenarioText: toYamlText(scenario.resolved),
    scenarioPath: nearPath(scenario.path, cwd),
    files: scenario.files.map((file) => ({ ...file, path: nearPath(file.path, cwd) })),
    command: reproduceCommand("run", [scenario.path], context),
    isBesideTables,
  };
}
