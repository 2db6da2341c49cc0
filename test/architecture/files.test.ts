import { describe, expect, test } from "vitest";
import { filesIn, read, sources } from "../support/source-tree.ts";

describe("files", () => {
  const lengthOf = (path: string) => read(path).trimEnd().split("\n").length;
  const written = [
    ...sources,
    ...filesIn("test", /\.ts$/),
    ...filesIn("bench", /\.[jt]s$/),
    ...filesIn("docs", /\.js$/),
    ...filesIn("bin", /\.js$/),
    ...filesIn("build", /\.js$/),
  ];

  test("nothing written by hand is over 250 lines", () => {
    expect(written.length).toBeGreaterThan(200);
    expect(written.filter((path) => lengthOf(path) > 250)).toEqual([]);
  });

  test("half of src is under 100 lines, by far", () => {
    const lengths = sources.map(lengthOf).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  test("below cli nothing draws unseeded numbers, prints, or knows the process or the day", () => {
    const unwanted =
      /\bMath\.random\b|\bconsole\.|\bprocess\.|\bglobalThis\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/;
    const offenders = sources.filter(
      (path) => !path.startsWith("src/cli/") && unwanted.test(withoutComments(read(path))),
    );
    expect(offenders).toEqual([]);
  });

  test("modules export names only, and nothing is left switched off or to do", () => {
    const unwanted = /^export default|@ts-(?:ignore|nocheck)|\bTODO\b|\bFIXME\b|^\s*enum |^\s*namespace /m;
    expect(sources.filter((path) => unwanted.test(read(path)))).toEqual([]);
  });

  function withoutComments(text: string): string {
    return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  }
});
