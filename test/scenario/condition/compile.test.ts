import { describe, expect, test } from "vitest";
import { compileCondition } from "../../../src/scenario/condition/compile.ts";
import { conditionWords } from "../../../src/scenario/condition/vocabulary.ts";
import { inputName, inputsOf } from "../../../src/study/design/condition/expression.ts";
import { identifierOf, idOf } from "../../../src/study/design/condition/identifier.ts";

const known = { indicators: new Set(["us-cpi-yoy", "fomc-rate"]), series: new Set(["gold", "2y-yield"]) };

/** What is wrong, as `part: message (hint)`. */
function faultsOf(text: string): string[] {
  return compileCondition(text, known).faults.map(({ start, end, message, hint }) => {
    return `${text.slice(start, end)}: ${message} (${hint})`;
  });
}

describe("a condition", () => {
  test("is plain data, whose inputs are told once, as they are written", () => {
    const text =
      "us_cpi_yoy.actual > 3 && _2y_yield.change(20) < 0 && !(us_cpi_yoy.actual > 4) || days_since('fomc-rate') < weekday";
    const { condition, faults } = compileCondition(text, known);
    expect(faults).toEqual([]);
    const inputs = inputsOf(condition?.expression ?? { kind: "literal", value: 0 });
    const names = ["us_cpi_yoy.actual", "_2y_yield.change(20)", "days_since('fomc-rate')", "weekday"];
    expect(inputs.map(inputName)).toEqual(names);
    expect(structuredClone(condition)).toEqual(condition);
  });

  test.each(["us-cpi-yoy", "2y-yield", "a", "a1-2-b"])("%s can be written in one", (id) => {
    expect(idOf(identifierOf(id))).toBe(id);
    expect(identifierOf(id)).toMatch(/^[a-z_][a-z0-9_]*$/);
  });

  test.each(conditionWords.filter(({ written }) => !written.includes(", ")))(
    "can say $written",
    ({ written, gives }) => {
      const part = written.replace("(n)", "(20)");
      const text = gives === "number" ? `${part} > 1` : part;
      const { faults, condition } = compileCondition(text, known);
      expect(faults).toEqual([]);
      expect(condition?.text).toBe(text);
    },
  );

  test.each([
    ["actal > 3", ['actal: unknown name "actal" (did you mean "actual"? all names: `assay list conditions`)']],
    [
      "us_cpi_yy.actual > 3",
      ['us_cpi_yy: unknown indicator "us_cpi_yy" (did you mean "us_cpi_yoy"? allowed: us_cpi_yoy, fomc_rate)'],
    ],
    [
      "us_cpi_yoy.actul > 3",
      [
        'actul: unknown part of us_cpi_yoy "actul" (did you mean "actual"? allowed: actual, consensus, previous, surprise, surprise_sd)',
      ],
    ],
    ["glod.change(20) > 0", ['glod: unknown series "glod" (did you mean "gold"? allowed: gold, _2y_yield)']],
    [
      "gold.chang(20) > 0",
      [
        'chang: unknown part of gold "chang" (did you mean "change"? allowed: change, drawdown, volatility, above_average, close)',
      ],
    ],
    ["gold > 0", ['gold: "gold" is a series, and no number (say what of it, such as `gold.change(20)`)']],
    [
      "fomc_rate > 0",
      ['fomc_rate: "fomc_rate" is an indicator, and no number (name one of its figures, such as `fomc_rate.actual`)'],
    ],
    ["gold.change > 0", ['change: "change" needs a number of observations (write `gold.change(20)`)']],
    ["gold.close(1) > 0", ['close: "close" takes nothing in brackets (write `gold.close`)']],
    [
      "fomc_rate.actual(1) > 0",
      ['actual: "actual" is a figure and takes nothing in brackets (write `fomc_rate.actual`)'],
    ],
    [
      "gold.change() > 0",
      ['gold.change(): "change" takes one number of observations, and here are 0 (write `gold.change(20)`)'],
    ],
    [
      "gold.change(1, 2) > 0",
      ['gold.change(1, 2): "change" takes one number of observations, and here are 2 (write `gold.change(20)`)'],
    ],
    [
      "gold.volatility(1) > 0",
      [
        '1: "volatility" takes a whole number of observations from 2 to 5000, and not 1 (write one such as `volatility(20)`)',
      ],
    ],
    [
      "gold.change(5001) > 0",
      [
        '5001: "change" takes a whole number of observations from 1 to 5000, and not 5001 (write one such as `change(20)`)',
      ],
    ],
    [
      "gold.change(month) > 0",
      [
        'month: "change" takes a whole number of observations from 1 to 5000, and not month (write one such as `change(20)`)',
      ],
    ],
    ["change(20) > 0", ['change: "change" is asked of a series (write `gold.change(20)`)']],
    [
      "days_since(fomc_rate) < 7",
      ["fomc_rate: \"days_since\" takes an indicator in quotes, and not fomc_rate (write `days_since('fomc-rate')`)"],
    ],
    [
      "days_since('fomc') < 7",
      ['\'fomc\': unknown indicator "fomc" (did you mean "fomc-rate"? allowed: us-cpi-yoy, fomc-rate)'],
    ],
    [
      "days_since() < 7",
      ["days_since(): \"days_since\" takes one indicator in quotes, and here are 0 (write `days_since('fomc-rate')`)"],
    ],
    [
      "day_since('fomc-rate') < 7",
      ['day_since: unknown function "day_since" (did you mean "days_since"? allowed: days_since, abs)'],
    ],
    [
      "abs(month == 1) > 0",
      ['month == 1: "abs" takes a number, and month == 1 is true or false (write `abs(surprise_sd)`)'],
    ],
    ["actual > 'high'", ["'high': \">\" takes a number here, and 'high' is text (compare with a number)"]],
    ["actual > '50'", ["'50': \">\" takes a number here, and '50' is text (write `50`, without quotes)"]],
    [
      "weekday == 'Friday'",
      ["'Friday': \"==\" takes a number here, and 'Friday' is text (write `friday`, without quotes)"],
    ],
    [
      "actual && month == 1",
      ['actual: "&&" takes true or false here, and actual is a number (compare it, such as `actual > 0`)'],
    ],
    [
      "0 < actual < 3",
      [
        '0 < actual: "<" takes a number here, and 0 < actual is true or false (compare numbers two by two and join the comparisons with `&&`: `0 < actual && actual < 3`)',
      ],
    ],
    [
      "1 >= (actual - consensus > -2)",
      [
        'actual - consensus > -2: ">=" takes a number here, and actual - consensus > -2 is true or false (compare numbers two by two and join the comparisons with `&&`: `1 >= actual - consensus && actual - consensus > -2`)',
      ],
    ],
    [
      "(actual > 1 && previous > 1) > 2",
      [
        'actual > 1 && previous > 1: ">" takes a number here, and actual > 1 && previous > 1 is true or false (compare numbers two by two and join the comparisons with `&&`)',
      ],
    ],
    ["actual", ["actual: a condition is true or false, and this is a number (compare it, such as `actual > 50`)"]],
    ["us-cpi-yoy.actual > 3", ['us-cpi-yoy: "us-cpi-yoy" has "-" in it, which subtracts here (write `us_cpi_yoy`)']],
    [
      "1 < 2",
      [
        "1 < 2: this is the same for every release (name a figure, a series or the date; `assay list conditions` prints what a condition can say)",
      ],
    ],
    ["month in 3", ["3: `in` takes a list of numbers (write `month in [3, 6, 9, 12]`)"]],
    [
      "actual > 0 ? true : false",
      ["actual > 0 ? true : false: conditions have no `? :` (join what must hold with `&&` and `||`)"],
    ],
    [
      "actual[0] > 1",
      ["actual[0]: conditions have no such values (`assay list conditions` prints what a condition can say)"],
    ],
    [
      `actual > ${"9".repeat(400)}`,
      [`${"9".repeat(400)}: this number is too large (write a number of a figure's or return's size)`],
    ],
  ])("%s is refused", (text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  test("has all its mistakes told at once", () => {
    expect(faultsOf("actal > 'x' && glod.change(0) > 1 || month")).toHaveLength(5);
  });
});
