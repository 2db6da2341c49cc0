import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskIo } from "../../src/sources/disk.ts";
import { readText } from "../../src/sources/file.ts";
import { findScenarioFiles } from "../../src/sources/scenario-files.ts";
import { briefly, diagnosticsOfReading } from "../support/diagnostics.ts";
import { temporaryFolder } from "../support/run-cli.ts";

test("a folder with links in circles, to nowhere and to itself still gives its scenarios", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "below"));
  writeFileSync(join(folder, "below", "a.yaml"), "name: A\n");
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("nowhere", join(folder, "dangling"));
  symlinkSync(folder, join(folder, "below", "parent"));
  const found = await findScenarioFiles(["below/a.yaml"], diskIo(folder));
  expect(found).toEqual(["below/a.yaml"]);
  expect(await findScenarioFiles(["."], diskIo(folder))).toContain("below/a.yaml");
});

test.each([
  ["loop", 'data/unreadable - "loop" is a link that leads back to itself'],
  ["a".repeat(300), `data/not-found - "${"a".repeat(300)}" does not exist`],
  ["a\0b", 'data/unreadable - "a\0b" cannot be read (ERR_INVALID_ARG_VALUE)'],
  ["missing.yaml", 'data/not-found - "missing.yaml" does not exist'],
])("the path %j is a user's mistake, not ours", async (path, expected) => {
  const folder = temporaryFolder();
  symlinkSync("loop", join(folder, "loop"));
  expect(briefly(await diagnosticsOfReading(findScenarioFiles([path], diskIo(folder))))).toEqual([expected]);
});

test("a device is not read, for it has no end", async () => {
  const problems = await diagnosticsOfReading(readText(diskIo("/"), "/dev/zero"));
  expect(briefly(problems)).toEqual(['data/unreadable - "/dev/zero" cannot be read (a device, not a file)']);
});
