import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capturedIo, runCli, temporaryFolder } from "../../support/run-cli.ts";

const scenario = (name: string, more: string): string =>
  `name: ${name}\nmetals: [gold, silver]\nevents: { release: us-cpi-mom }\nfrom: 2024-01-01\n${more}`;

test.each(["run", "compare"])("%s takes its progress line away before it says what is wrong", async (command) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.yaml"), scenario('"First\\e[31m"', ""));
  writeFileSync(join(cwd, "b.yaml"), scenario("Second", "window: { from: -2000, to: 2000 }\n"));
  let text = "";
  const write = (part: string): void => {
    text += part;
  };
  let time = 0;
  const over = { stderr: { ...capturedIo(cwd).io.stderr, isTerminal: true, write }, now: () => (time += 1_000) };
  expect((await runCli([command, ".", "--no-color"], { cwd, over })).code).toBe(2);
  const [before, problem] = text.split("b.yaml:");
  // oxlint-disable-next-line no-control-regex -- the codes that take a line away
  expect(before).toMatch(/^\r\u001b\[KFirst \[31m \d+\/\d+\r[^]*Second \d+\/\d+\r\u001b\[K$/);
  expect(problem).toMatch(/^1:1: no event of "Second" can be studied/);
});
