import { describe, expect, test } from "vitest";
import { parseExpression } from "../../../src/input/expression/expression.ts";

describe("parseExpression", () => {
  test("tells what stands where, names after dots too", () => {
    const parsed = parseExpression("( gold . change(20) ) >= -0.5 && month in [1, 2]");
    expect(parsed).toEqual({
      kind: "operation",
      operator: "&&",
      start: expect.any(Number),
      end: 48,
      operands: [
        expect.objectContaining({
          operator: ">=",
          operands: [
            {
              kind: "method",
              of: { kind: "name", name: "gold", start: 2, end: 6 },
              method: { name: "change", start: 9, end: 15 },
              arguments: [{ kind: "literal", value: 20, start: 16, end: 18 }],
              start: 2,
              end: 19,
            },
            expect.objectContaining({ operator: "-", operands: [expect.objectContaining({ value: 0.5 })] }),
          ],
        }),
        expect.objectContaining({
          operator: "in",
          operands: [
            expect.objectContaining({ kind: "name", name: "month" }),
            expect.objectContaining({ kind: "list", items: [expect.anything(), expect.anything()] }),
          ],
        }),
      ],
    });
  });

  test.each(["a[0]", "{'a': 1}", "b'x'", "null", "1u"])("%s is of no use here", (text) => {
    expect(parseExpression(text)).toMatchObject({ kind: "other", start: 0, end: text.length });
  });

  test.each([
    ["actual = 5", "=", "write `==`"],
    ["actual === 5", "===", "write `==`"],
    ["actual <> 5", "<>", "write `!=`"],
    ["actual ≥ 5", "≥", "write `>=`"],
    ["actual => 5", "=>", "write `>=`"],
    ["actual > 5 and month == 1", "and", "write `&&`"],
    ["actual > 5 OR month == 1", "OR", "write `||`"],
    ["not actual > 5", "not", "write `!`"],
    ["actual > 5 & month == 1", "&", "write `&&`"],
    ["actual > 5 | month == 1", "|", "write `||`"],
    ["actual > 1,5", "1,5", "write `1.5`"],
    ["actual > .5", ".5", "write `0.5`"],
    ["actual > 5.", "5.", "write `5`"],
    ["gold.change(20) > 5 % && a > 3", "5 %", "write `0.05` for a return, `5` for a figure in percent"],
    ["(actual > 5", "(", 'close it with ")"'],
    ["month in [1, 2", "[", 'close it with "]"'],
    ["days_since('fomc-rate", "'", "close it behind the text"],
    ["actual >", ">", "write one such as `actual > 50 && us_cpi_yoy.actual > 3`"],
    ["actual > 5)", ")", "join two comparisons with `&&` or `||`"],
    ["actual @ 5", "@", "join two comparisons with `&&` or `||`"],
    ["for > 5", "for", "use another name"],
    ["  ", "  ", "write one such as `actual > 50 && us_cpi_yoy.actual > 3`"],
    ["(".repeat(60) + "a" + ")".repeat(60), "(".repeat(60) + "a" + ")".repeat(60), "ask less in one condition"],
  ])("%s is refused at %s", (text, where, hint) => {
    const fault = parseExpression(text);
    expect(fault).toMatchObject({ kind: "fault", hint });
    if (fault.kind === "fault") expect(text.slice(fault.start, fault.end)).toBe(where);
  });
});
