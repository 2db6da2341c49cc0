import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder, runCli, temporaryFolder } from "../support/run-cli.ts";

const scenario = join(packageFolder, "scenarios/payrolls-weak-and-strong.yaml");

test("power says what the events can show, and writes it", async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await runCli(["power", scenario, "--effect", "0.5%"], { cwd });
  expect([code, stderr]).toEqual([0, "\ntables written to results/weak-and-strong-payrolls/power/\n"]);
  await expect(stdout).toMatchFileSnapshot("power.txt");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  const folder = join(cwd, "results/weak-and-strong-payrolls/power");
  const [header, first = ""] = readFileSync(join(folder, "power.csv"), "utf8").split("\r\n");
  expect(header).toBe(
    "group,metal,window_from,window_to,n,sd_car,standard_error,detectable_effect,detectable_effect_sd,effect,power,events_needed,n_effective",
  );
  expect(first.split(",")[9]).toBe("0.005");
  expect(JSON.parse(readFileSync(join(folder, "run.json"), "utf8"))).toMatchObject({
    effect: { size: 0.005, unit: "fraction" },
  });
});

test.each([
  ["0.5%", 0.005],
  ["0.005", 0.005],
  [".5 %", 0.005],
])("an effect of %s is the fraction %d", async (written, effect) => {
  const { stdout } = await runCli(["power", scenario, "--effect", written, "--json"], { cwd: temporaryFolder() });
  const [first] = (JSON.parse(stdout) as { scenarios: { power: Record<string, number>[] }[] }).scenarios;
  expect(first?.power[0]?.["effect"]).toBeCloseTo(effect, 12);
});

test("an effect in standard deviations is one of the CARs' own, and none leaves its columns empty", async () => {
  const numbers = async (...options: string[]) => {
    const { stdout } = await runCli(["power", scenario, "--json", ...options], { cwd: temporaryFolder() });
    return (JSON.parse(stdout) as { scenarios: { power: Record<string, number | null>[] }[] }).scenarios[0]?.power[0];
  };
  const half = await numbers("--effect", "0.5sd");
  expect((half?.["effect"] ?? NaN) / (half?.["sd_car"] ?? NaN)).toBeCloseTo(0.5, 12);
  expect(half?.["events_needed"]).toBe(34);
  expect(await numbers()).toMatchObject({ effect: null, power: null, events_needed: null });
});

test("of several effects the last one counts", async () => {
  const options = ["--effect", "0.9%", "--effect", "0.5%", "--json"];
  const { code, stdout } = await runCli(["power", scenario, ...options], { cwd: temporaryFolder() });
  const [first] = (JSON.parse(stdout) as { scenarios: { power: Record<string, number>[] }[] }).scenarios;
  expect([code, first?.power[0]?.["effect"]]).toEqual([0, 0.005]);
});

test.each([["half"], ["0"], ["-0.5%"], ["0.5 percent"], ["5"]])("refuses the effect %s", async (written) => {
  const { code, stdout, stderr } = await runCli(["power", scenario, `--effect=${written}`], { cwd: temporaryFolder() });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`"${written}" is not the size of an effect`);
  expect(stderr).toContain("0.5%");
});
