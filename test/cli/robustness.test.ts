import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder, runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = join(packageFolder, "scenarios/payrolls-weak-and-strong.yaml");

test("robustness prints how far the specifications agree and writes them", async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await runCli(["robustness", scenario], { cwd });
  expect([code, stderr]).toEqual([0, "\ntables written to results/weak-and-strong-payrolls/robustness/\n"]);
  await expect(stdout).toMatchFileSnapshot("robustness.txt");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  const folder = join(cwd, "results/weak-and-strong-payrolls/robustness");
  await expect(readFileSync(join(folder, "robustness.csv"), "utf8")).toMatchFileSnapshot("robustness.csv");
  const lines = readFileSync(join(folder, "specifications.csv"), "utf8").trim().split("\r\n");
  expect(lines).toHaveLength(1 + 2_160);
  expect(JSON.parse(readFileSync(join(folder, "run.json"), "utf8"))).toMatchObject({
    specifications: 2_160,
    scenario: { name: "Weak and strong payrolls", question: expect.stringMatching(/\?$/) },
    data: expect.arrayContaining([
      { path: expect.stringMatching(/gold\.csv$/), sha256: expect.any(String), rows: expect.any(Number) },
    ]),
  });
});

test("robustness gives its numbers as data", async () => {
  const { stdout } = await runCli(["robustness", scenario, "--json"], { cwd: temporaryFolder() });
  const [first] = (JSON.parse(stdout) as { scenarios: { verdicts: unknown[]; robustness: unknown[] }[] }).scenarios;
  expect(first?.verdicts).toContainEqual({ group: "weak", metal: "gold", verdict: expect.stringMatching(/\w/) });
  expect(first?.robustness[0]).toMatchObject({ group: "weak", metal: "gold", axis: "all", specifications: 540 });
});

test("robustness says of what is varied only what a scenario leaves open", async () => {
  const flights = join(packageFolder, "scenarios/january-2026/silver-in-flights-to-safety.yaml");
  const { stdout } = await runCli(["robustness", flights], { cwd: temporaryFolder() });
  expect(stdout.replaceAll("\n", " ")).toContain(
    "for each group and metal: the model of the normal return, the estimation window and the collision policy are varied.",
  );
});

test("robustness refuses what run refuses", async () => {
  const { code, stderr } = await runCli(["robustness", "nowhere.yaml"], { cwd: temporaryFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain('"nowhere.yaml" does not exist');
});
