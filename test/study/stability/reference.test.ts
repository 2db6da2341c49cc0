import { describe, expect, it } from "vitest";
import { randomFor } from "../../../src/kernels/random.ts";
import { testParts } from "../../../src/study/inference/parts/test-parts.ts";
import type { WindowSample } from "../../../src/study/inference/sample-window.ts";
import { adjBmpT } from "../../../src/study/inference/tests/parametric/adj-bmp-t.ts";
import type { EstimatedPanel } from "../../../src/study/normal-returns/event-panel.ts";
import { emptyMatrix } from "../../../src/study/normal-returns/matrix.ts";
import { hc3 } from "../../../src/study/response/covariances/hc3.ts";
import { slopeBreak } from "../../../src/study/response/stability/break.ts";
import { latest } from "../../../src/study/response/stability/latest.ts";
import { withoutYear } from "../../../src/study/response/stability/without-year.ts";
import { differenceParts } from "../../../src/study/stability/difference-parts.ts";
import { meanParts } from "../../../src/study/stability/mean-parts.ts";
import type { PlainPart } from "../../../src/study/stability/stability.ts";
import { floats, readJson } from "../../support/numbers.ts";
import { responseSample } from "../../support/response-sample.ts";

/** What numpy and scipy say; see test/reference/make/stability.py. */
interface Part extends Pick<PlainPart, "check" | "part" | "n" | "estimate" | "ciLow" | "ciHigh" | "pValue"> {
  readonly from?: string;
  readonly to?: string;
  readonly nAgainst?: number;
  readonly statistic?: number;
}
interface Group {
  readonly releasedAt: string[];
  readonly car: (number | null)[];
  readonly scar: (number | null)[];
  readonly parts: Part[];
}
type Side = Omit<Part, "check" | "part">;
interface Reference {
  readonly groups: Group[];
  readonly differences: readonly { a: number; b: number; parts: Part[] }[];
  readonly slope: {
    readonly x: number[];
    readonly y: number[];
    readonly parts: Part[];
    readonly sides: readonly { at: number; before: Side; after: Side }[];
  };
}
const reference = readJson("stability.json") as Reference;

const instantsOf = ({ releasedAt }: Group) => Float64Array.from(releasedAt, (text) => Date.parse(text));

function expectParts(found: readonly PlainPart[], wanted: readonly Part[]): void {
  expect(found.map(({ check, part, n }) => [check, part, n])).toEqual(
    wanted.map(({ check, part, n }) => [check, part, n]),
  );
  for (const [index, part] of found.entries()) {
    const { nAgainst = null, from, to, statistic, ...numbers } = wanted[index] ?? { pValue: NaN };
    const what = `${part.check} ${part.part}`;
    expect(part.nAgainst).toBe(nAgainst);
    if (from !== undefined && to !== undefined) {
      expect([part.from, part.to], what).toEqual([Date.parse(from), Date.parse(to)]);
    }
    if (statistic !== undefined) expect(part.statistic).toBeNear(statistic, `t of ${what}`, 1e-9);
    for (const name of ["estimate", "ciLow", "ciHigh", "pValue"] as const) {
      const value = (numbers as Partial<Record<typeof name, number>>)[name];
      expect(part[name]).toBeNear(value, `${name} of ${what}`, 1e-9, 1e-12);
    }
  }
}

/** Events that stand apart: their CARs and SCARs are all that a test sees. */
function sampleOf({ car, scar }: Group): { panel: EstimatedPanel; sample: WindowSample } {
  const count = car.length;
  const one = new Float64Array(count).fill(1);
  const window = { from: 0, to: 0 };
  const panel: EstimatedPanel = {
    window,
    estimation: { length: 60, gap: 0, minimum: 60 },
    count,
    day0: Float64Array.from(one, (_, event) => 1000 * event),
    ar: { rows: count, columns: 1, values: floats(car) },
    sar: { rows: count, columns: 1, values: floats(scar) },
    sigma: one,
    degreesOfFreedom: one,
    estimationCount: one,
    estimationAr: emptyMatrix(count, 60),
  };
  return { panel, sample: { panel, window, car: floats(car), scar: floats(scar), standardError: one, days: one } };
}

describe("scipy's numbers", () => {
  it.each(reference.groups.map((group, index) => [index, group] as const))("means of group %i", (_, group) => {
    const { panel, sample } = sampleOf(group);
    const task = { panel, samples: [sample], releasedAt: instantsOf(group) };
    const [parts = []] = testParts(
      adjBmpT,
      task,
      () => true,
      () => randomFor(1, ""),
    );
    expectParts(meanParts({ parts }), group.parts);
  });

  it.each(reference.differences)("differences of group $a and $b", ({ a, b, parts }) => {
    const [first, second] = [reference.groups[a], reference.groups[b]];
    if (first === undefined || second === undefined) throw new Error("no such group");
    const pair = {
      groupA: "a",
      groupB: "b",
      metal: "gold",
      window: { from: 0, to: 0 },
      carsA: floats(first.car),
      carsB: floats(second.car),
      releasedAtA: instantsOf(first),
      releasedAtB: instantsOf(second),
    };
    expectParts(differenceParts(pair, true), parts);
    const withoutYears = parts.filter(({ check }) => check !== "without-year").map(({ part }) => part);
    expect(differenceParts(pair, false).map(({ part }) => part)).toEqual(withoutYears);
  });

  it("slopes without each year, of the latest events, and on either side of a break", () => {
    const { x, y, parts, sides } = reference.slope;
    const sample = responseSample(y, x);
    const settings = { covariance: hc3, rolling: 12, randomFor: (check: string) => randomFor(1, check) };
    const found = [withoutYear, latest].flatMap(({ kind, find }) =>
      find(sample, settings).map((finding) => ({ ...finding, check: kind })),
    );
    expect(found.map(({ check, part, n, term }) => [check, part, n, term])).toEqual(
      parts.map(({ check, part, n }) => [check, part, n, "surprise"]),
    );
    const [test, before, after] = slopeBreak.find(sample, settings);
    const at = sample.events.findIndex(({ release }) => release.id === test?.event);
    const side = sides.find((each) => each.at === at);
    expect([before?.part, after?.part, before?.n]).toEqual(["before", "after", at]);
    const near = [
      ...found.map((each, index) => [each, parts[index]] as const),
      [before, side?.before],
      [after, side?.after],
    ] as const;
    for (const [each, wanted] of near) {
      for (const name of ["estimate", "ciLow", "ciHigh", "pValue"] as const) {
        expect(each?.[name]).toBeNear(wanted?.[name], `${name} of ${each?.part}`, 1e-9, 1e-12);
      }
    }
  });
});

it("says nothing by numbers of a difference whose one group has no event in a half", () => {
  const day = 86_400_000;
  const pair = {
    groupA: "a",
    groupB: "b",
    metal: "gold",
    window: { from: 0, to: 0 },
    carsA: Float64Array.of(0.01, 0.02, 0.03, -0.01),
    carsB: Float64Array.of(0.01, 0.02, 0.04, 0.01),
    releasedAtA: Float64Array.of(0, day, 2 * day, 3 * day),
    releasedAtB: Float64Array.of(10 * day, 11 * day, 12 * day, 13 * day),
  };
  const parts = differenceParts(pair, true);
  expect(parts.map(({ part, n, nAgainst, pValue }) => [part, n, nAgainst, pValue])).toEqual([
    ["earlier", 4, 0, NaN],
    ["later", 0, 4, NaN],
    ["difference", 4, 4, NaN],
  ]);
});
