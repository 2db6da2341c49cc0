import { expect, test } from "vitest";
import { diagnosticRecords, renderDiagnostics } from "../../../src/cli/terminal/diagnostics.ts";
import type { Diagnostic, SourcePosition } from "../../../src/errors.ts";

const plain = { color: false, width: 72 };

function unknownModel(at: Partial<SourcePosition> = {}): Diagnostic {
  return {
    code: "scenario/unknown-name",
    severity: "error",
    message: 'unknown model "markt"',
    hint: 'did you mean "market"?',
    at: { file: "/home/me/cpi.yaml", line: 12, column: 11, length: 5, text: "    kind: markt", ...at },
  };
}

test("shows the place, the line with a caret under the word, and what would be right", () => {
  expect(renderDiagnostics([unknownModel()], "/home/me", plain)).toBe(
    'cpi.yaml:12:11: unknown model "markt" [scenario/unknown-name]\n' +
      "   |\n" +
      "12 |     kind: markt\n" +
      "   |           ^~~~~\n" +
      '  did you mean "market"?\n',
  );
});

test("a problem without a place is ours to name, and a warning says that it is one", () => {
  const problems: Diagnostic[] = [
    { code: "cli/usage", severity: "error", message: "missing argument", hint: "write `assay run cpi.yaml`" },
    {
      code: "data/empty-file",
      severity: "warning",
      message: "no rows",
      at: { file: "a.csv", line: 1, column: 1, length: 1 },
    },
  ];
  expect(renderDiagnostics(problems, "/", plain)).toBe(
    "assay: missing argument [cli/usage]\n  write `assay run cpi.yaml`\n\n" +
      "a.csv:1:1: warning: no rows [data/empty-file]\n  The file needs a header line and at least one row.\n",
  );
});

test("a long line is cut around the caret", () => {
  const text = `${"a,".repeat(200)}markt,${"b,".repeat(200)}`;
  const lines = renderDiagnostics([unknownModel({ text, column: 401 })], "/", plain).split("\n");
  const [source = "", caret = ""] = [lines[2], lines[3]];
  expect(source.length).toBeLessThanOrEqual(plain.width);
  expect(source.slice(caret.indexOf("^"), caret.lastIndexOf("~") + 1)).toBe("markt");
  expect(source).toMatch(/…a?,.*…$/);
});

test("tabs and wide characters leave the caret under the word", () => {
  const tabbed = renderDiagnostics([unknownModel({ text: "\tkind: markt", column: 8 })], "/", plain).split("\n");
  expect(tabbed[3]?.indexOf("^")).toBe(tabbed[2]?.indexOf("markt"));
  const wide = renderDiagnostics([unknownModel({ text: "金属: markt", column: 5 })], "/", plain).split("\n");
  // Two characters of two columns each stand before the word.
  expect(wide[3]?.indexOf("^")).toBe((wide[2]?.indexOf("markt") ?? 0) + 2);
});

test("colour frames the same text", () => {
  const colored = renderDiagnostics([unknownModel()], "/home/me", { color: true, width: plain.width });
  expect(colored).toContain("\u001b[31m^~~~~\u001b[39m");
  // oxlint-disable-next-line no-control-regex
  expect(colored.replaceAll(/\u001b\[\d+m/g, "")).toBe(renderDiagnostics([unknownModel()], "/home/me", plain));
});

test("a long message is broken between its place and its code, a path never", () => {
  const path = `"${"deep/".repeat(14)}calendar.csv"`;
  const at = { file: "/home/me/my cpi.yaml", line: 4, column: 1, length: 1 };
  const message = `the file ${path} is read by \`assay run\` and by nobody else`;
  const problems: Diagnostic[] = [{ code: "data/not-found", severity: "error", message, hint: "mend it", at }];
  const lines = [
    "my cpi.yaml:4:1: the file",
    `    ${path}`,
    "    is read by `assay run` and by nobody else [data/not-found]",
    "  mend it",
  ];
  expect(renderDiagnostics(problems, "/home/me", plain)).toBe(`${lines.join("\n")}\n`);
  const colored = renderDiagnostics(problems, "/home/me", { ...plain, color: true });
  expect(colored).toContain("\u001b[1mmy cpi.yaml:4:1:\u001b[22m the file\n");
  expect(colored).toContain("nobody else \u001b[2m[data/not-found]\u001b[22m\n");
});

test("as data, every field is there and paths are relative", () => {
  expect(diagnosticRecords([unknownModel()], "/home/me")).toEqual([
    {
      code: "scenario/unknown-name",
      severity: "error",
      message: 'unknown model "markt"',
      hint: 'did you mean "market"?',
      file: "cpi.yaml",
      line: 12,
      column: 11,
      length: 5,
    },
  ]);
});

test("a problem without a hint of its own gets its kind's, unless the message says what would be right", () => {
  const problem = (message: string): Diagnostic => ({ code: "data/bad-date", severity: "error", message });
  const vague = problem('"13.1.26" is no date');
  const clear = ['expected a date, found "x"', "a date is written 2026-01-13"].map(problem);
  const remedy = "Write dates as 2026-01-13 and instants as 2026-01-13T13:30:00Z.";
  expect(renderDiagnostics([vague], "/", { color: false, width: 80 })).toBe(
    `assay: "13.1.26" is no date [data/bad-date]\n  ${remedy}\n`,
  );
  expect(renderDiagnostics(clear, "/", plain)).toBe(
    'assay: expected a date, found "x" [data/bad-date]\n\nassay: a date is written 2026-01-13 [data/bad-date]\n',
  );
  expect(diagnosticRecords([vague, ...clear], "/")).toMatchObject([{ hint: remedy }, { hint: null }, { hint: null }]);
});

test("nothing a terminal would obey gets through, from wherever it comes", () => {
  const nasty = "a\u001b[31mb\u009bc\u202ed";
  const text = renderDiagnostics(
    [
      {
        code: "cli/usage",
        severity: "error",
        message: nasty,
        hint: nasty,
        at: { file: `/home/me/${nasty}.yaml`, line: 1, column: 1, length: 1, text: nasty },
      },
    ],
    "/home/me",
    plain,
  );
  // oxlint-disable-next-line no-control-regex -- what must not reach a terminal
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(text).toContain("a [31mb c d.yaml:1:1: a [31mb c d [cli/usage]\n");
});
