import { expect, test } from "vitest";
import { markdownFormat, markdownText } from "../../../src/tables/formats/markdown.ts";
import type { Table } from "../../../src/tables/table.ts";

const facts = { unit: "text", description: "." };

test("a GitHub table: numbers to the right and to six digits, missing cells empty, counts whole", () => {
  const table: Table = {
    name: "t",
    rowMeaning: "row",
    rows: 4,
    columns: [
      { ...facts, name: "group", kind: "text", values: ["weak", "a|b", null, "two\r\nlines"] },
      { ...facts, name: "mean_car", kind: "number", values: Float64Array.of(0.00123456789, -1e-7, NaN, 0.1 + 0.2) },
      { ...facts, name: "n", kind: "number", values: Float64Array.of(27, 1_234_567, 0, -0) },
      { ...facts, name: "at", kind: "instant", values: Float64Array.of(Date.UTC(2026, 0, 13, 13, 30), NaN, 0, 1) },
    ],
  };
  // Several parts have one header.
  expect([...markdownFormat.chunks([table, { ...table, rows: 1 }])].join("")).toBe(
    String.raw`| group | mean_car | n | at |
| --- | ---: | ---: | --- |
| weak | 0.00123457 | 27 | 2026-01-13T13:30:00Z |
| a\|b | -1e-7 | 1234567 |  |
|  |  | 0 | 1970-01-01T00:00:00Z |
| two lines | 0.3 | 0 | 1970-01-01T00:00:00.001Z |
| weak | 0.00123457 | 27 | 2026-01-13T13:30:00Z |
`,
  );
});

test.each([
  ["<script>alert(1)</script>", String.raw`\<script\>alert(1)\</script\>`],
  ["[gold](javascript:alert(1))", String.raw`\[gold\](javascript:alert(1))`],
  ["![x](https://evil.example/p.png)", String.raw`!\[x\](https\://evil.example/p.png)`],
  ["**bold** _it_ ~~no~~ `code`", String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~ ` + "\\`code\\`"],
  ["csect_t and _x", String.raw`csect_t and \_x`],
  ["back\\slash | pipe", String.raw`back\\slash \| pipe`],
  ["&lt;b&gt; $x$", String.raw`\&lt;b\&gt; \$x\$`],
  ["www.evil.example a@b.example", String.raw`www\.evil.example a\@b.example`],
  ["us-cpi-mom@2026-01-13T13:30:00Z", "us-cpi-mom@2026-01-13T13:30:00Z"],
  ["a\n| b |\u2028c\u0000", "a \\| b \\| c"],
  ["-weak", "-weak"],
])("%j reads as written: %j", (text, escaped) => {
  expect(markdownText(text)).toBe(escaped);
});
