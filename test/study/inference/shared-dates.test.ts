import { describe, expect, it } from "vitest";

import { randomFor } from "../../../src/kernels/random.ts";
import type { EventWindow } from "../../../src/study/design/windows.ts";
import { summarizeWindow } from "../../../src/study/inference/aggregate.ts";
import { calendarCorrelation } from "../../../src/study/inference/average-correlation.ts";
import type { TestOutcome } from "../../../src/study/inference/significance-test.ts";
import { significanceTest } from "../../../src/study/inference/tests/index.ts";
import { floats, readJson } from "../../support/numbers.ts";
import { type EstimatedSample, smallPanel } from "../../support/reference-panel.ts";

interface SharedEvent {
  readonly day0: number;
  readonly sigma: number;
  readonly df: number;
  readonly m: number;
  readonly ar: (number | null)[];
  readonly residuals: (number | null)[];
}

interface SharedCase {
  readonly name: string;
  readonly length: number;
  readonly events: SharedEvent[];
  readonly windows: {
    from: number;
    to: number;
    stats: Record<string, [number, number | null, number] | number>;
    /** Effective events, and the ends of the adjusted 95 % interval of the mean CAR. */
    interval: [number, number, number];
  }[];
}

/** What numpy and scipy computed; see test/reference/make/shared_dates.py. */
const {
  window: span,
  gap,
  cases,
} = readJson("shared-dates.json") as {
  window: [number, number];
  gap: number;
  cases: SharedCase[];
};

/** The case's panel and one window of it, under the mean-adjusted model: C = 1 + 1/M, c = L + L^2/M. */
function sampleOf(length: number, events: readonly SharedEvent[], window: EventWindow): EstimatedSample {
  const column = (pick: (event: SharedEvent) => number) => Float64Array.from(events, pick);
  const plain = smallPanel(
    events.map(({ ar }) => [...floats(ar)]),
    events.map(({ residuals }) => [...floats(residuals)]),
  );
  const sars = events.flatMap(({ ar, sigma, m }) => [...floats(ar)].map((x) => x / (sigma * Math.sqrt(1 + 1 / m))));
  const panel = {
    ...plain,
    window: { from: span[0], to: span[1] },
    estimation: { length, gap, minimum: 0 },
    sar: { ...plain.ar, values: Float64Array.from(sars) },
    day0: column(({ day0 }) => day0),
    sigma: column(({ sigma }) => sigma),
    degreesOfFreedom: column(({ df }) => df),
    estimationCount: column(({ m }) => m),
  };
  const valid = events.map(({ ar }) =>
    floats(ar.slice(window.from - span[0], window.to - span[0] + 1)).filter((x) => !Number.isNaN(x)),
  );
  const days = Float64Array.from(valid, (values) => values.length);
  const car = Float64Array.from(valid, (values) => (values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0)));
  const standardError = car.map((value, event) => {
    const count = days[event] ?? NaN;
    const { sigma = NaN, m = NaN } = events[event] ?? {};
    return Number.isNaN(value) ? NaN : sigma * Math.sqrt(count + count ** 2 / m);
  });
  return { panel, window, car, standardError, scar: car.map((value, i) => value / (standardError[i] ?? NaN)), days };
}

function evaluate(kind: string, sample: EstimatedSample): TestOutcome {
  const test = significanceTest(kind);
  if (test === undefined) throw new Error(`no test ${kind}`);
  return test.evaluate(sample, test.prepare(sample.panel), randomFor(1, kind));
}

const rows = cases.flatMap(({ name, length, events, windows }) =>
  windows.map(({ from, to, stats, interval }) => ({ name, from, to, length, events, stats, interval })),
);

describe.each(rows)("$name [$from, $to]", ({ length, events, from, to, stats, interval }) => {
  const outcomes = Object.entries(stats).flatMap(([kind, expected]) =>
    typeof expected === "number" ? [] : [{ kind, expected }],
  );

  it.each(outcomes)("$kind is numpy's", ({ kind, expected: [value, df, p] }) => {
    const outcome = evaluate(kind, sampleOf(length, events, { from, to }));
    expect(outcome.statistic).toBeNear(value, "statistic", 1e-9, 1e-12);
    expect(outcome.df).toBe(df);
    expect(outcome.pValue).toBeNear(p, "p", 1e-9, 1e-12);
  });

  it.each(outcomes)("$kind does not depend on the order of the events", ({ kind, expected: [value] }) => {
    const turned = [...events.slice(5), ...events.slice(0, 5).toReversed()];
    const { statistic } = evaluate(kind, sampleOf(length, turned, { from, to }));
    expect(statistic).toBeNear(value, "statistic", 1e-9, 1e-12);
  });

  it("have numpy's effective number and adjusted interval", () => {
    const sample = sampleOf(length, events, { from, to });
    const summary = summarizeWindow(sample, calendarCorrelation.estimate(sample.panel, sample));
    const [effective, low, high] = interval;
    expect(summary.effectiveEvents).toBeNear(effective, "effective events", 1e-9);
    expect(summary.adjustedLow).toBeNear(low, "low", 1e-9, 1e-12);
    expect(summary.adjustedHigh).toBeNear(high, "high", 1e-9, 1e-12);
    expect(summary.effectiveEvents).toBeLessThan(summary.n);
  });

  it("notes the correlation with its estimator, and the dates", () => {
    const sample = sampleOf(length, events, { from, to });
    const [, r, estimator] = /^r=(\S+); estimator=(\S+)$/.exec(evaluate("adj_bmp_t", sample).note) ?? [];
    expect(Number(r)).toBeNear(stats["r"] as number, "r", 1e-9);
    expect(estimator).toBe("calendar");
    const [, paired, byEvent] = /^r=(\S+); estimator=(\S+)$/.exec(evaluate("adj_patell_event_z", sample).note) ?? [];
    expect(Number(paired)).toBeNear(stats["r_event"] as number, "r", 1e-9);
    expect(byEvent).toBe("event");
    expect(evaluate("clustered_t", sample).note).toBe(`clusters=${stats["clusters"] as number}`);
  });
});
