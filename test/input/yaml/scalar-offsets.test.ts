import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/input/yaml/yaml-document.ts";

/** The character that a position in a file points at. */
function pointedAt(text: string, needle: string): string {
  const document = parseYaml("a.yaml", text);
  const value = (document.value["groups"] as { g: { when: string } }).g.when;
  const start = value.indexOf(needle);
  const { line, column, length } = document.within(["groups", "g", "when"], start, start + needle.length);
  return `${line}:${column} ${text.split("\n")[line - 1]?.slice(column - 1, column - 1 + length)}`;
}

describe("a place inside a text of a YAML file", () => {
  test.each([
    ["plain", "groups:\n  g:\n    when: actual > 5 && us_cpi.actul > 3\n", "3:25 us_cpi.actul"],
    ["in a flow mapping", "groups: { g: { when: actual > 5 && us_cpi.actul > 3 } }\n", "1:36 us_cpi.actul"],
    ["plain over two lines", "groups:\n  g:\n    when: actual > 5 &&\n      us_cpi.actul > 3\n", "4:7 us_cpi.actul"],
    ["in single quotes", "groups:\n  g:\n    when: 'x(''a'') && us_cpi.actul > 3'\n", "3:24 us_cpi.actul"],
    ["in double quotes", 'groups:\n  g:\n    when: "x(\\"a\\") \\x26& us_cpi.actul > 3"\n', "3:27 us_cpi.actul"],
    [
      "in double quotes over lines",
      'groups:\n  g:\n    when: "a &&\n      us_cpi.actul > \\\n      3"\n',
      "4:7 us_cpi.actul",
    ],
    ["a block", "groups:\n  g:\n    when: |\n      a > 1 &&\n      b > us_cpi.actul\n", "5:11 us_cpi.actul"],
    ["a folded block", "groups:\n  g:\n    when: >-\n      a > 1 &&\n      b > us_cpi.actul\n", "5:11 us_cpi.actul"],
  ])("%s", (_, text, expected) => {
    expect(pointedAt(text, "us_cpi.actul")).toBe(expected);
  });

  test("an alias is shown whole", () => {
    const document = parseYaml("a.yaml", 'groups:\n  f: { when: &x "a > b" }\n  g: { when: *x }\n');
    expect(document.within(["groups", "g", "when"], 4, 5)).toMatchObject({ line: 3, column: 14, length: 2 });
  });

  const words = fc.array(fc.constantFrom("a", "b1", "&&", '"', "'", "\\", ">", "(", ")", "ß", "🙂", ".5"), {
    minLength: 1,
    maxLength: 12,
  });
  test("every character of quoted text is found where it is written", () => {
    const single = (value: string) => `'${value.replaceAll("'", "''")}'`;
    fc.assert(
      fc.property(words, fc.constantFrom(single, JSON.stringify), (parts, quoted) => {
        const value = parts.join(" ");
        const text = `groups:\n  g: { when: ${quoted(value)} }\n`;
        const document = parseYaml("a.yaml", text);
        for (const [index, sign] of value.split("").entries()) {
          const { column, length } = document.within(["groups", "g", "when"], index, index + 1);
          const shown = text.split("\n")[1]?.slice(column - 1, column - 1 + length);
          expect([sign, quoted(sign).slice(1, -1)]).toContain(shown);
        }
      }),
    );
  });
});
