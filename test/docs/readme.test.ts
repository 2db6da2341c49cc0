import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { resultTables } from "../../src/tables/index.ts";
import { runCli } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const out = join(tmpdir(), `assay-readme-${process.pid}`);

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map((match) => match[1] ?? "");
}

afterAll(() => rmSync(out, { recursive: true, force: true }));

describe("README.md", () => {
  it("shows what the command really prints, in order, with gaps only at ...", async () => {
    const [excerpt = ""] = blocks("text");
    const [command = "", ...lines] = excerpt.trimEnd().split("\n");
    const args = command.replace("$ npx assay ", "").split(" ");
    const { stdout } = await runCli([...args, "--out", out], { cwd: root });
    let rest = stdout;
    for (const part of lines.join("\n").split("...\n")) {
      expect(rest).toContain(part);
      rest = rest.slice(rest.indexOf(part) + part.length);
    }
  });

  it("has a library example that prints what it says", () => {
    const [example = ""] = blocks("js");
    // Inside the package, "assay" is the package itself.
    const file = join(root, "dist", "readme-example.mjs");
    writeFileSync(file, example);
    const printed = execFileSync(process.execPath, [file], { cwd: root, encoding: "utf8" });
    rmSync(file);
    expect(printed).toBe(blocks("text")[1]);
  });

  it("has a scenario that passes every check", async () => {
    const [scenario = ""] = blocks("yaml");
    writeFileSync(`${out}.yaml`, scenario);
    const { code, stderr } = await runCli(["check", `${out}.yaml`], { cwd: root });
    rmSync(`${out}.yaml`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "1 scenario checked: no problems\n" });
  });

  it("names every table and command there is, and no file that is not", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? "");
    for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
    for (const { name } of resultTables) expect(readme).toContain(`\`${name}.csv\``);
  });
});
