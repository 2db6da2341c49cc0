import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import { drawAll } from "../../../src/study/matched/placebo/draw-all.ts";
import type { PlaceboPlan } from "../../../src/study/matched/placebo/plan.ts";
import type { OnProgress } from "../../../src/study/on-progress.ts";
import { beginStudy } from "../../../src/study/run-study.ts";
import { isFull } from "../../support/campaign.ts";
import { spawnCli } from "../../support/run-cli.ts";
import { shippedScenario } from "../../support/shipped-run.ts";

// Worker threads run the built program: node cannot load TypeScript. `npm test` builds it first.
const { drawOnThreads } = (await import("../../../dist/pipeline/threads/placebo-threads.js" as string)) as {
  drawOnThreads: (plan: PlaceboPlan, threads: number, onProgress?: OnProgress) => Promise<Float64Array>;
};

const scenario = `
name: Threads
metals: [gold, silver]
groups:
  hotter: { release: us-cpi-mom, surprise: above }
  cooler: { release: us-cpi-mom, surprise: below }
window: { from: -1, to: 2 }
tests: [csect_t, bmp_t]
adjust: romano-wolf
placebo: 9999
`;

describe("placebo draws on worker threads", async () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-threads-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "threads.yaml");
  writeFileSync(file, scenario);
  const loaded = await shippedScenario(file);

  it("are those of one thread, number for number, and say how far they are", async () => {
    // Twelve lots: enough for five threads to finish them out of order.
    const { plan } = beginStudy({ ...loaded.design, placebo: 2999 }, loaded.data);
    if (plan === null) throw new Error("draws were asked for");
    const alone = drawAll(plan);
    const seen: string[] = [];
    expect(await drawOnThreads(plan, 2, (done, total) => seen.push(`${done}/${total}`))).toEqual(alone);
    expect([seen[0], seen.at(-1), seen.length]).toEqual(["1/12", "12/12", 12]);
    expect(await drawOnThreads(plan, 5)).toEqual(alone);
  });

  it.runIf(isFull)("write the same tables whatever --threads says", async () => {
    const outcomes = await Promise.all(
      ["1", "3"].map((threads) => {
        const out = join(folder, threads);
        return spawnCli(["run", file, "--out", out, "--threads", threads, "--quiet", "--json"]);
      }),
    );
    const [first, second] = outcomes.map(({ stdout, code }) => ({ code, text: stdout.replaceAll(/"out": ".*"/g, "") }));
    expect(first?.code).toBe(0);
    expect(second).toEqual(first);
    const { result } = runScenario(loaded);
    const data = JSON.parse(outcomes[0]?.stdout ?? "") as { scenarios: [{ placebo: { p_adjusted: number }[] }] };
    expect(data.scenarios[0].placebo.map((row) => row.p_adjusted)).toEqual(
      result.placebo.map(({ pAdjusted }) => pAdjusted),
    );
  });
});
