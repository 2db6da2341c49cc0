import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readText } from "../../src/sources/file.ts";
import { briefly, diagnosticsOfReading } from "../support/diagnostics.ts";
import { memoryIo, nodeError } from "../support/memory-io.ts";

const io = memoryIo({
  "/ascii.csv": "date,close\n",
  "/german.csv": "größe;€\n",
  "/latin1.csv": Uint8Array.of(0x67, 0x72, 0xf6, 0xdf, 0x65),
  "/utf16.csv": Uint8Array.of(0xff, 0xfe, 0x64, 0x00),
  "/packed.csv.gz": gzipSync("date,close\n1,2\n"),
  "/broken.csv.gz": gzipSync("date,close\n1,2\n").subarray(0, 20),
  "/folder/a.csv": "",
});

test.each([
  ["/ascii.csv", "date,close\n"],
  ["/german.csv", "größe;€\n"],
  ["/packed.csv.gz", "date,close\n1,2\n"],
])("%s", async (path, text) => {
  const sha256 = createHash("sha256")
    .update(await io.readFile(path))
    .digest("hex");
  expect(await readText(io, path)).toEqual({ text, sha256 });
});

test("the hash is that of the text's own SHA-256", async () => {
  // sha256sum of the empty file.
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  expect((await readText(io, "/folder/a.csv")).sha256).toBe(empty);
});

test.each([
  ["/none.csv", 'data/not-found - "/none.csv" does not exist'],
  ["/folder", 'data/not-a-file - "/folder" is a folder'],
  ["/latin1.csv", 'data/unreadable - "/latin1.csv" is not UTF-8 text'],
  ["/utf16.csv", 'data/unreadable - "/utf16.csv" is not UTF-8 text'],
  ["/broken.csv.gz", 'data/unreadable - "/broken.csv.gz" is not a whole gzip file'],
])("%s cannot be read", async (path, expected) => {
  expect(briefly(await diagnosticsOfReading(readText(io, path)))).toEqual([expected]);
});

test("a file one may not read is told so, at the place that names it", async () => {
  const locked = { ...io, readFile: () => Promise.reject(nodeError("EACCES", "/x")) };
  const place = { file: "scenario.yaml", line: 3, column: 5, length: 2 };
  expect(briefly(await diagnosticsOfReading(readText(locked, "/x", place)))).toEqual([
    'data/unreadable 3:5 "/x" cannot be read (EACCES)',
  ]);
});

test("what is not the file system's doing is not the user's mistake", async () => {
  const broken = { ...io, readFile: () => Promise.reject(new TypeError("a bug")) };
  await expect(readText(broken, "/x")).rejects.toThrow(TypeError);
});
