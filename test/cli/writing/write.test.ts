import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type OutputFolder, writeAllOrNothing } from "../../../src/cli/writing/write.ts";
import { UserError } from "../../../src/errors.ts";
import { capturedIo, temporaryFolder } from "../../support/run-cli.ts";

function folder(path: string, texts: Record<string, string>): OutputFolder {
  return { path, files: Object.entries(texts).map(([name, text]) => ({ name, chunks: () => [text] })) };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

test("writes every file of every folder, over what was there", async () => {
  const io = capturedIo(temporaryFolder()).io;
  mkdirSync(join(io.cwd, "results/a"), { recursive: true });
  writeFileSync(join(io.cwd, "results/a/x.csv"), "old");
  await writeAllOrNothing(io, async (stage) => {
    await stage(folder("results/a", { "x.csv": "new", "y.csv": "y" }));
    await stage(folder("results/b", { "x.csv": "b" }));
    expect(readFileSync(join(io.cwd, "results/a/x.csv"), "utf8")).toBe("old");
  });
  expect(readdirSync(join(io.cwd, "results/a"))).toEqual(["x.csv", "y.csv"]);
  expect(readFileSync(join(io.cwd, "results/a/x.csv"), "utf8")).toBe("new");
  expect(readFileSync(join(io.cwd, "results/b/x.csv"), "utf8")).toBe("b");
});

test("when a later scenario fails, earlier results stay and nothing temporary is left", async () => {
  const io = capturedIo(temporaryFolder()).io;
  mkdirSync(join(io.cwd, "a"));
  writeFileSync(join(io.cwd, "a/x.csv"), "old");
  const failure = await failureOf(
    writeAllOrNothing(io, async (stage) => {
      await stage(folder("a", { "x.csv": "new" }));
      await stage(folder("deep/er", { "x.csv": "new" }));
      throw new Error("boom");
    }),
  );
  expect(String(failure)).toBe("Error: boom");
  expect(readdirSync(io.cwd)).toEqual(["a"]);
  expect(readdirSync(join(io.cwd, "a"))).toEqual(["x.csv"]);
  expect(readFileSync(join(io.cwd, "a/x.csv"), "utf8")).toBe("old");
});

test("a text that fails half way leaves the old file whole", async () => {
  const io = capturedIo(temporaryFolder()).io;
  writeFileSync(join(io.cwd, "x.csv"), "old");
  const chunks = function* (): Generator<string> {
    yield "half";
    throw new Error("no more");
  };
  await failureOf(writeAllOrNothing(io, (stage) => stage({ path: ".", files: [{ name: "x.csv", chunks }] })));
  expect(readdirSync(io.cwd)).toEqual(["x.csv"]);
  expect(readFileSync(join(io.cwd, "x.csv"), "utf8")).toBe("old");
});

test.each([1, 2, 3])("when rename number %i fails, all files are as they were", async (failing) => {
  const plain = capturedIo(temporaryFolder()).io;
  let count = 0;
  const io = {
    ...plain,
    rename: async (from: string, to: string) => {
      if ((count += 1) === failing) throw Object.assign(new Error("disk full"), { code: "ENOSPC" });
      await plain.rename(from, to);
    },
  };
  writeFileSync(join(io.cwd, "x.csv"), "old x");
  writeFileSync(join(io.cwd, "y.csv"), "old y");
  const failure = await failureOf(
    writeAllOrNothing(io, (stage) => stage(folder(".", { "x.csv": "new x", "new.csv": "new", "y.csv": "new y" }))),
  );
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).diagnostics[0]).toMatchObject({ code: "output/unwritable" });
  expect((failure as UserError).message).toMatch(/^cannot write ".+": the disk is full$/);
  expect(readdirSync(io.cwd)).toEqual(["x.csv", "y.csv"]);
  expect(readFileSync(join(io.cwd, "x.csv"), "utf8")).toBe("old x");
  expect(readFileSync(join(io.cwd, "y.csv"), "utf8")).toBe("old y");
});

test.each([
  ["afile", 'cannot write "afile/x.csv": a file is in the way of a folder'],
  ["afile/below", 'cannot write "afile/below": a file is in the way of a folder'],
  ["blocked", 'cannot write "blocked/x.csv": a folder is in the way'],
])("a target that cannot be written says so: %s", async (path, message) => {
  const io = capturedIo(temporaryFolder()).io;
  writeFileSync(join(io.cwd, "afile"), "");
  mkdirSync(join(io.cwd, "blocked/x.csv"), { recursive: true });
  const failure = await failureOf(writeAllOrNothing(io, (stage) => stage(folder(path, { "x.csv": "new" }))));
  expect((failure as Error).message).toBe(message);
  expect(readdirSync(join(io.cwd, "blocked"))).toEqual(["x.csv"]);
});

test("text and bytes follow each other, long or short, in their order", async () => {
  const io = capturedIo(temporaryFolder()).io;
  const long = "é".repeat(300_000);
  const picture = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const chunks = () => ["a", picture, long, new Uint8Array(), picture, "z"];
  await writeAllOrNothing(io, (stage) => stage({ path: ".", files: [{ name: "x.png", chunks }] }));
  const expected = Buffer.concat([Buffer.from("a"), picture, Buffer.from(long), picture, Buffer.from("z")]);
  expect(readFileSync(join(io.cwd, "x.png")).equals(expected)).toBe(true);
});

describe("files that an earlier record lists", () => {
  const record = (...files: string[]) => JSON.stringify({ files });
  const withRecord = (texts: Record<string, string>): OutputFolder => ({ ...folder("a", texts), record: "run.json" });
  const machineWith = (files: Record<string, string>) => {
    const io = capturedIo(temporaryFolder()).io;
    mkdirSync(join(io.cwd, "a"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(io.cwd, name), text);
    return io;
  };

  test("go when they are not written anew; others stay", async () => {
    const io = machineWith({
      "a/run.json": record("x.csv", "y.csv", "gone.csv"),
      "a/x.csv": "x",
      "a/y.csv": "y",
      "a/my.csv": "",
    });
    await writeAllOrNothing(io, (stage) => stage(withRecord({ "x.md": "new", "y.csv": "new", "run.json": "{}" })));
    expect(readdirSync(join(io.cwd, "a"))).toEqual(["my.csv", "run.json", "x.md", "y.csv"]);
  });

  test("come back when something fails while all are put in place", async () => {
    const io = machineWith({ "a/run.json": record("x.csv"), "a/x.csv": "x" });
    const rename: typeof io.rename = (from, to) =>
      to.endsWith("b/late.md")
        ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
        : io.rename(from, to);
    const failure = await failureOf(
      writeAllOrNothing({ ...io, rename }, async (stage) => {
        await stage(withRecord({ "x.md": "new", "run.json": "{}" }));
        await stage(folder("b", { "late.md": "" }));
      }),
    );
    expect(failure).toBeInstanceOf(UserError);
    expect(readdirSync(io.cwd)).toEqual(["a"]);
    expect(readdirSync(join(io.cwd, "a"))).toEqual(["run.json", "x.csv"]);
    expect(readFileSync(join(io.cwd, "a/x.csv"), "utf8")).toBe("x");
  });

  test("are left alone outside the folder, and without a record that can be read", async () => {
    const io = machineWith({
      "a/run.json": record("../up.csv", "/etc/x", "", ".hidden"),
      "up.csv": "",
      "a/.hidden": "",
    });
    await writeAllOrNothing(io, (stage) => stage(withRecord({ "run.json": "no record" })));
    await writeAllOrNothing(io, (stage) => stage(withRecord({ "run.json": "[]" })));
    expect([readdirSync(io.cwd), readdirSync(join(io.cwd, "a"))]).toEqual([
      ["a", "up.csv"],
      [".hidden", "run.json"],
    ]);
  });
});
