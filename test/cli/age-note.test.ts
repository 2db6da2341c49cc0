import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CivilDate } from "../../src/time/types.ts";
import { runCli, temporaryFolder } from "../support/run-cli.ts";
import { date } from "../support/series.ts";

const scenario = (more: string) => `name: Ages
metals: [gold, silver, platinum]
events: { release: us-cpi-mom }
from: 2024-01-01
window: { from: 0, to: 0 }
tests: csect_t
${more}`;

async function runOn(today: string, more = "", options: readonly string[] = []) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "ages.yaml"), scenario(more));
  return runCli(["run", "ages.yaml", ...options], { cwd, over: { today: (): CivilDate => date(today) } });
}

const written = "\ntables written to results/ages/\n";

test("a run says on stderr, and nowhere else, which series end a month ago or more", async () => {
  const [soon, late] = [await runOn("2026-05-19"), await runOn("2026-12-01")];
  expect(soon.stderr).toBe(written);
  expect(late.stderr).toBe(
    `${written}gold and silver end on 2026-05-15, 6 months ago\nplatinum ends on 2026-04-20, 7 months ago\n`,
  );
  expect(late.stdout).toBe(soon.stdout);
  expect((await runOn("2026-12-01", "", ["--quiet"])).stderr).toBe("");
});

test("of a period that is over only what ends before it does", async () => {
  expect((await runOn("2026-12-01", "to: 2026-05-18\n")).stderr).toBe(written);
  expect((await runOn("2026-12-01", "to: 2026-05-20\n")).stderr).toBe(
    `${written}platinum ends on 2026-04-20, 1 month before the period's end\n`,
  );
});

test("with --json too stdout is data alone", async () => {
  const { stdout, stderr } = await runOn("2026-12-01", "", ["--json"]);
  expect(JSON.parse(stdout)).toHaveProperty("scenarios");
  expect(stderr).toBe("gold and silver end on 2026-05-15, 6 months ago\nplatinum ends on 2026-04-20, 7 months ago\n");
});
