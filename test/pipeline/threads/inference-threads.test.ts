import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CellResult } from "../../../src/study/inference/cell-result.ts";
import type { OnProgress } from "../../../src/study/on-progress.ts";
import { inferHere, openStudy, type OpenStudy } from "../../../src/study/run-study.ts";
import { campaign } from "../../support/campaign.ts";
import { shippedScenario } from "../../support/shipped-run.ts";

// Worker threads run the built program: node cannot load TypeScript. `npm test` builds it first.
const { inferOnThreads } = (await import("../../../dist/pipeline/threads/inference-threads.js" as string)) as {
  inferOnThreads: (study: OpenStudy, threads: number, onProgress?: OnProgress) => Promise<CellResult[]>;
};

const scenario = `
name: Threads
metals: [gold, silver, platinum]
groups:
  hotter: { release: us-cpi-mom, surprise: above }
  cooler: { release: us-cpi-mom, surprise: below }
window: { from: -1, to: 2 }
tests: all
bootstrap: 199
`;

describe("cells inferred on worker threads", async () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-threads-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "threads.yaml");
  writeFileSync(file, scenario);
  const loaded = await shippedScenario(file);
  const { design, data } = loaded;
  const open = () => openStudy(design, data);

  it("are those of one thread, number for number and in order, and say how far they are", async () => {
    const alone = inferHere(open());
    expect(alone.map(({ group, metal }) => `${group} ${metal}`)).toEqual(
      ["hotter", "cooler"].flatMap((group) => ["gold", "silver", "platinum"].map((metal) => `${group} ${metal}`)),
    );
    const seen: string[] = [];
    expect(await inferOnThreads(open(), 2, (done, total) => seen.push(`${done}/${total}`))).toEqual(alone);
    expect(seen).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
    expect(await inferOnThreads(open(), 7)).toEqual(alone);
  });

  it("stop with what the listener throws, whatever the other threads have under way", async () => {
    for (let run = 0; run < campaign(8, 2); run += 1) {
      const stopped = inferOnThreads(open(), 3, () => {
        throw new Error("asked to stop");
      });
      // oxlint-disable-next-line no-await-in-loop -- threads of one run at a time
      await expect(stopped).rejects.toThrow("asked to stop");
    }
  });

  it("fail as on one thread where a test is not known", async () => {
    const study = openStudy({ ...design, tests: ["tea_leaves"] }, data);
    await expect(inferOnThreads(study, 2)).rejects.toThrow("unknown test tea_leaves");
  });
});
