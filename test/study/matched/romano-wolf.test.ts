import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { romanoWolf } from "../../../src/study/matched/romano-wolf.ts";
import { floats, readJson } from "../../support/numbers.ts";

interface Case {
  readonly observed: (number | null)[];
  readonly drawn: number[][];
  readonly expected: (number | null)[];
}
// From the definition, in Python; see test/reference/make/romano_wolf.py.
const cases = readJson("romano-wolf.json") as Case[];

describe("romanoWolf", () => {
  it.each(cases)("steps down as the definition does, case %#", ({ observed, drawn, expected }) => {
    const found = romanoWolf(
      floats(observed.map((value) => value ?? NaN)),
      floats(drawn.flat().map((value) => value ?? NaN)),
    );
    for (const [index, value] of expected.entries()) expect(found[index]).toBeNear(value ?? NaN, "", 1e-12);
  });

  it("counts a draw that ties but for rounding, of either sign", () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect([...romanoWolf(floats([0.1 + 0.2]), floats([0.3, 0]))]).toEqual([2 / 3]);
    expect([...romanoWolf(floats([-0.3]), floats([-0.1 - 0.2, -1]))]).toEqual([2 / 3]);
  });

  it("gives no hypothesis a smaller p than one that was observed to be more extreme", () => {
    // Alone the second has 1 / 3: no draw of its own reaches 2.9.
    expect([...romanoWolf(floats([3, 2.9]), floats([5, 0, 5, 0]))]).toEqual([1, 1]);
  });

  it("counts what a draw lacks against the hypothesis that lacks it alone, and is missing of nothing", () => {
    const quiet = Array.from({ length: 7 }, () => [0, 0]);
    // The first lacks two draws, the second none; no draw is as extreme.
    const drawn = [[NaN, 0], [NaN, 1], ...quiet].flat();
    expect([...romanoWolf(floats([1, 2]), floats(drawn))]).toEqual([3 / 10, 1 / 10]);
    // The more extreme one that lacks a draw holds the other up, as every earlier p does.
    expect([...romanoWolf(floats([3, 2]), floats(drawn))]).toEqual([3 / 10, 3 / 10]);
    expect([...romanoWolf(floats([]), floats([]))]).toEqual([]);
  });

  it("is between the smallest p of a hypothesis alone and Bonferroni's, and keeps the order of the observed", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.array(sizes, { minLength: 1, maxLength: 40 }), (observed, draws) => {
        const adjusted = romanoWolf(floats(observed), floats(draws.flat()));
        const alone = observed.map((value, index) => {
          return (1 + draws.filter((row) => (row[index] ?? 0) >= value).length) / (draws.length + 1);
        });
        for (const [index, p] of adjusted.entries()) {
          expect(p).toBeGreaterThanOrEqual(alone[index] ?? NaN);
          for (const [other, q] of adjusted.entries()) {
            if ((observed[index] ?? 0) > (observed[other] ?? 0)) expect(p).toBeLessThanOrEqual(q);
          }
        }
      }),
    );
  });
});
