import { invariant } from "../../errors.ts";
import { randomFor } from "../../kernels/random.ts";
import type { StudyDesign } from "../design/index.ts";
import { calendarCorrelation } from "./average-correlation.ts";
import { bootstrapWindow } from "./bootstrap/bootstrap-window.ts";
import type { CellResult, TestResult, WindowResult } from "./cell-result.ts";
import { type PartsTask, testParts } from "./parts/test-parts.ts";
import type { WindowSample } from "./sample-window.ts";
import type { SignificanceTest } from "./significance-test.ts";
import { significance } from "./significance.ts";
import { testCars, testObservations, untested } from "./single-event.ts";
import { significanceTest } from "./tests/index.ts";

/** What is inferred of one group and metal rests on this alone: plain data, so that it can be handed to another thread. */
export interface CellTask
  extends Pick<StudyDesign, "tests" | "single" | "stability" | "bootstrap" | "seed">, PartsTask {
  readonly group: string;
  readonly metal: string;
}

/** What one tested window says. */
export interface WindowInference extends Pick<WindowResult, "single" | "tests" | "bootstrap" | "parts"> {
  /** Average correlation r of the CARs: positive where windows share dates, 0 where they stand apart; NaN below two events. */
  readonly correlation: number;
}

/** What the events of one group and metal say, by themselves and together. */
export interface CellInference extends Pick<CellResult, "single"> {
  readonly windows: readonly WindowInference[];
}

/**
 * Tests and resamples one group on one metal. Random numbers are drawn by seed, test, group, metal and window, so that the answer is the same
 * wherever and in whatever order cells are inferred.
 */
export function inferCell(task: CellTask): CellInference {
  const { group, metal, panel, samples, tests, bootstrap, seed } = task;
  const prepared = tests.map((kind) => {
    const test = testNamed(kind);
    return { test, preparation: test.prepare(panel) };
  });
  const keyOf = ({ window }: WindowSample) => [group, metal, window.from, window.to].join("|");
  const windows = samples.map((sample): Omit<WindowInference, "parts"> => {
    const key = keyOf(sample);
    return {
      correlation: calendarCorrelation.estimate(panel, sample),
      single: task.single ? testCars(sample, panel) : untested(panel.count),
      tests: prepared.map(({ test, preparation }): TestResult => {
        const outcome = test.evaluate(sample, preparation, randomFor(seed, `${test.kind}|${key}`));
        // The adjustment needs the whole run's p-values; run-study fills it in.
        return { test: test.kind, ...outcome, pAdjusted: NaN };
      }),
      bootstrap: bootstrapWindow(sample, bootstrap, seed, key),
    };
  });
  const primary = task.stability ? prepared[0]?.test : undefined;
  const isNotable = (sample: WindowSample) => {
    return (windows[samples.indexOf(sample)]?.tests[0]?.pValue ?? NaN) < significance;
  };
  const parts =
    primary === undefined
      ? []
      : testParts(primary, task, isNotable, (sample, part) =>
          randomFor(seed, `${primary.kind}|${keyOf(sample)}|${part}`),
        );
  return {
    single: task.single ? testObservations(panel) : untested(panel.ar.values.length),
    windows: windows.map((window, index) => ({ ...window, parts: parts[index] ?? [] })),
  };
}

function testNamed(kind: string): SignificanceTest {
  const test = significanceTest(kind);
  invariant(test !== undefined, `the design names the unknown test ${kind}`);
  return test;
}
