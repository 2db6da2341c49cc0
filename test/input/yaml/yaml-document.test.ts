import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/input/yaml/yaml-document.ts";
import { briefly, diagnosticsOf } from "../../support/diagnostics.ts";

const scenario = `# a comment
name: CPI
window: { from: -5, to: 5 }
groups:
  hotter:
    release: us-cpi-mom
metals: [gold, silver]
from: 2013-07-01
clock: 17:00
`;

describe("a well-formed document", () => {
  const document = parseYaml("a.yaml", scenario);

  test("is plain data; dates and clock times stay text", () => {
    expect(document.value).toEqual({
      name: "CPI",
      window: { from: -5, to: 5 },
      groups: { hotter: { release: "us-cpi-mom" } },
      metals: ["gold", "silver"],
      from: "2013-07-01",
      clock: "17:00",
    });
  });

  test.each([
    [["name"], "value", 2, 7, 3, "name: CPI"],
    [["name"], "key", 2, 1, 4, "name: CPI"],
    [["window", "from"], "value", 3, 17, 2, "window: { from: -5, to: 5 }"],
    [["groups", "hotter"], "key", 5, 3, 6, "  hotter:"],
    [["groups", "hotter", "release"], "value", 6, 14, 10, "    release: us-cpi-mom"],
    [["metals", 1], "value", 7, 16, 6, "metals: [gold, silver]"],
    // What isn't there is shown at the key of the nearest parent that is.
    [["groups", "hotter", "surprise"], "value", 5, 3, 6, "  hotter:"],
    [["window", "length", "deeper"], "key", 3, 1, 6, "window: { from: -5, to: 5 }"],
    [["nothing"], "key", 2, 1, 1, "name: CPI"],
  ] as const)("%j (%s) stands at %i:%i", (path, part, line, column, length, text) => {
    expect(document.at(path, part)).toEqual({ file: "a.yaml", line, column, length, text });
  });

  test("with CRLF and a byte order mark has the same places", () => {
    const windows = parseYaml("a.yaml", `\uFEFF${scenario.replaceAll("\n", "\r\n")}`);
    expect(windows.value).toEqual(document.value);
    expect(windows.at(["metals", 1])).toEqual(document.at(["metals", 1]));
  });

  test("may use an anchor, and places inside an alias are the anchor's", () => {
    const aliased = parseYaml("a.yaml", "a: &x { b: 1 }\nc: *x\n");
    expect(aliased.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(aliased.at(["c", "b"])).toMatchObject({ line: 1, column: 12 });
  });
});

describe("a document that cannot be read", () => {
  test.each([
    ["a: 1\nb: 2\na: 3\n", ['scenario/not-yaml 3:1 "a" stands twice in the same mapping']],
    ["a: 1\n---\nb: 2\n", ['scenario/not-yaml 2:1 a second document begins here ("---")']],
    ["a:\n\tb: 1\n", ["scenario/not-yaml 2:1 a tab is used for indentation"]],
    ["question: a: b\n", ['scenario/not-yaml 1:11 a second ":" stands on this line']],
    ["- gold\n", ["scenario/not-yaml 1:1 the file is not a mapping of keys to values"]],
    ["", ['scenario/not-yaml 1:1 "a.yaml" is empty']],
    ["# only a comment\n", ['scenario/not-yaml 1:1 "a.yaml" is empty']],
    ["a: !!set {x}\n", ['scenario/not-yaml 1:4 the tag "!!set" is not supported']],
    ["a: *b\n", ['scenario/not-yaml 1:4 nothing before this is anchored as "&b"']],
    ["a: &a [1, *a]\n", ['scenario/not-yaml 1:11 "*a" stands inside what it stands for']],
    ["__proto__: { x: 1 }\n", ['scenario/not-yaml 1:1 "__proto__" cannot be used as a key']],
    ["? [a]\n: b\n", ["scenario/not-yaml 1:3 a key must be a plain word"]],
  ])("%j", (text, expected) => {
    expect(briefly(diagnosticsOf(() => parseYaml("a.yaml", text)))).toEqual(expected);
  });

  test("reports every fault at once", () => {
    const faults = diagnosticsOf(() => parseYaml("a.yaml", "a: 1\na: 2\nb: !x 1\nc: 'open\n"));
    expect(faults.map(({ at }) => at?.line)).toEqual([2, 3, 4]);
  });

  test("is refused when aliases multiply", () => {
    const levels = [
      "a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]",
      ..."bcdef".split("").map((name, level) => {
        const before = "abcde"[level];
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
      }),
    ];
    expect(briefly(diagnosticsOf(() => parseYaml("a.yaml", levels.join("\n"))))).toEqual([
      "scenario/not-yaml 2:8 aliases repeat other aliases too often",
    ]);
  });

  // Each of these would exhaust the stack of the parser, and with it end the process.
  test.each([
    ["brackets", `a: ${"[".repeat(50_000)}`, 104],
    ["braces", `a: ${"{b: ".repeat(50_000)}`, 404],
    ["balanced brackets", `a: ${"[".repeat(50_000)}${"]".repeat(50_000)}`, 104],
    ["lists in lists", "- ".repeat(50_000), 101],
    ["complex keys", "? ".repeat(50_000), 101],
    ["indentation", Array.from({ length: 900 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), 101],
  ])("is refused when it is nested without end: %s", (_, text, column) => {
    const [found, ...more] = diagnosticsOf(() => parseYaml("a.yaml", text));
    expect([found?.code, found?.at?.column, more.length]).toEqual(["scenario/not-yaml", column, 0]);
  });

  test("is refused with the first few of its many faults", () => {
    const faults = diagnosticsOf(() => parseYaml("a.yaml", "a: b: c\n".repeat(500)));
    expect(faults).toHaveLength(6);
    expect(faults.at(-1)?.message).toMatch(/^\.\.\. and \d+ more in "a\.yaml"$/);
  });

  test("is refused when it is over a million characters long", () => {
    const faults = diagnosticsOf(() => parseYaml("a.yaml", `a: ${"x".repeat(1_000_000)}`));
    expect(faults.map(({ code }) => code)).toEqual(["scenario/too-large"]);
  });
});

test("a registry of many thousands of entries is read, no key compared with all others", () => {
  const count = 120_000;
  const lines = Array.from({ length: count }, (_, index) => `k${index.toString(36)}:`);
  // The parser's own search for duplicates would take minutes here and run out of the test's time.
  expect(Object.keys(parseYaml("a.yaml", lines.join("\n")).value)).toHaveLength(count);
});

test("keys that objects inherit are ordinary keys", () => {
  const document = parseYaml("a.yaml", "constructor: 1\ntoString: 2\n");
  expect(Object.keys(document.value)).toEqual(["constructor", "toString"]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});
