import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";

/** Goldens are read before they are committed: `npx vitest run test/cli/show-conditions.test.ts -u`. */
const eventsShown = async (scenario: string) => {
  const { code, stdout } = await runCli(["show", `scenarios/${scenario}.yaml`]);
  expect(code).toBe(0);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  return stdout.slice(stdout.indexOf("\n\n"));
};

test("show says which release each event follows, how many there are and how soon", async () => {
  await expect(await eventsShown("weak-payrolls-after-an-ism-beat")).toMatchFileSnapshot("show-sequences.txt");
});

test("show says what each event's condition read, and of which date", async () => {
  await expect(await eventsShown("cpi-when-inflation-is-high")).toMatchFileSnapshot("show-conditions.txt");
});

test("show --json tells it in the rows of the events", async () => {
  const { stdout } = await runCli(["show", "scenarios/cpi-when-inflation-is-high.yaml", "--json"]);
  const [shown] = (JSON.parse(stdout) as { scenarios: { events: { condition: string }[] }[] }).scenarios;
  expect(shown?.events[0]?.condition).toBe("us_cpi_yoy.actual=4.2@2021-05-12T12:30:00Z");
});
