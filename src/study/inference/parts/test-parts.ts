import type { Random } from "../../../kernels/random.ts";
import type { EstimatedPanel } from "../../normal-returns/index.ts";
import { meanInterval } from "../mean-interval.ts";
import { calendarCorrelation } from "../average-correlation.ts";
import type { WindowSample } from "../sample-window.ts";
import type { SignificanceTest } from "../significance-test.ts";
import { type EventPart, eventParts } from "./event-parts.ts";
import { takePanel, takeSample } from "./take-events.ts";

/** What a part of the events of a tested window says by itself. NaN where that is not defined for so few. */
export interface TestedPart extends Pick<EventPart, "check" | "part"> {
  /** Releases of its first and last event, epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly meanCar: number;
  /** Standard error and 95 % interval of the mean, allowing for windows that share days. */
  readonly se: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly statistic: number;
  /** Two-sided, by the test that the answer rests on. */
  readonly pValue: number;
}

/** What a test of parts needs of a cell. */
export interface PartsTask {
  readonly panel: EstimatedPanel;
  /** One for each tested window. */
  readonly samples: readonly WindowSample[];
  /** Release of each event, epoch ms. */
  readonly releasedAt: Float64Array;
}

/**
 * Puts a test to each part of the events of each window: mean CAR with its interval as for the whole, statistic and p from the part's own events
 * alone. Parts are of the events with a CAR in the window. Years are left out only where `isNotable` says that there is something to lose.
 */
export function testParts(
  test: SignificanceTest,
  { panel, samples, releasedAt }: PartsTask,
  isNotable: (sample: WindowSample) => boolean,
  randomFor: (sample: WindowSample, part: string) => Random,
): TestedPart[][] {
  const found = new Map<WindowSample, TestedPart[]>(samples.map((sample) => [sample, []]));
  for (const alike of alikeSamples(samples, isNotable)) {
    const [first] = alike;
    if (first === undefined) continue;
    const instants = releasedAt.map((instant, row) => (Number.isNaN(first.car[row]) ? NaN : instant));
    for (const part of eventParts(instants, isNotable(first))) {
      // One part at a time: with what some tests prepare, it may be as large as the whole.
      const taken = takePanel(panel, part.rows);
      const preparation = test.prepare(taken);
      for (const sample of alike) {
        const random = randomFor(sample, `${part.check} ${part.part}`);
        found.get(sample)?.push(testPart(test, { part, panel: taken, preparation }, sample, releasedAt, random));
      }
    }
  }
  return samples.map((sample) => found.get(sample) ?? []);
}

/** Windows with the same parts, which share what is prepared: those in which every event has a CAR. */
function alikeSamples(
  samples: readonly WindowSample[],
  isNotable: (sample: WindowSample) => boolean,
): (readonly WindowSample[])[] {
  const isWhole = (sample: WindowSample) => !sample.car.some(Number.isNaN);
  const whole = samples.filter(isWhole);
  return [
    whole.filter(isNotable),
    whole.filter((sample) => !isNotable(sample)),
    ...samples.filter((sample) => !isWhole(sample)).map((sample) => [sample]),
  ];
}

/** A part as a panel of its own, and what the test prepared from it. */
interface PreparedPart {
  readonly part: EventPart;
  readonly panel: EstimatedPanel;
  readonly preparation: unknown;
}

function testPart(
  test: SignificanceTest,
  { part: { check, part, rows }, panel, preparation }: PreparedPart,
  sample: WindowSample,
  releasedAt: Float64Array,
  random: Random,
): TestedPart {
  const own = takeSample(sample, rows, panel);
  const { n, mean, se, low, high } = meanInterval(own.car, calendarCorrelation.estimate(panel, own));
  const { statistic, pValue } = test.evaluate(own, preparation, random);
  return {
    check,
    part,
    from: releasedAt[rows[0] ?? -1] ?? NaN,
    to: releasedAt[rows.at(-1) ?? -1] ?? NaN,
    n,
    meanCar: mean,
    se,
    ciLow: low,
    ciHigh: high,
    statistic,
    pValue,
  };
}
