import { invariant } from "../../errors.ts";
import type { CellResult, WindowResult } from "../inference/index.ts";
import { rowOf } from "../normal-returns/index.ts";

/** What of an event is explained by its surprise. */
export interface ResponseOutcome {
  /** Stable name, used in scenarios. */
  readonly kind: string;
  readonly title: string;
  /** Whether the size alone is explained, by the sizes of the surprises. */
  readonly isAbsolute: boolean;
  /** One value per included event; NaN where it has none in the window. */
  valuesOf(cell: Pick<CellResult, "returns" | "panel">, result: Pick<WindowResult, "window" | "sample">): Float64Array;
}

/** Everything a scenario can name; the first is the default. */
export const responseOutcomes: readonly [ResponseOutcome, ...ResponseOutcome[]] = [
  {
    kind: "car",
    title: "cumulative abnormal return",
    isAbsolute: false,
    valuesOf: (_, { sample }) => sample.car,
  },
  {
    kind: "return",
    title: "log return over the window",
    isAbsolute: false,
    valuesOf: windowReturns,
  },
  {
    kind: "absolute-car",
    title: "size of the cumulative abnormal return",
    isAbsolute: true,
    valuesOf: (_, { sample }) => sample.car.map(Math.abs),
  },
];

/** The outcome that a design names; a design that names an unknown one is our mistake. */
export function responseOutcomeNamed(kind: string): ResponseOutcome {
  const outcome = responseOutcomes.find((each) => each.kind === kind);
  invariant(outcome !== undefined, `the design names the unknown outcome ${kind}`);
  return outcome;
}

/** Sum of the returns of the window that exist, over the observations that count in the event's CAR. */
function windowReturns(
  { returns, panel }: Pick<CellResult, "returns" | "panel">,
  { window }: Pick<WindowResult, "window">,
): Float64Array {
  const [first, last] = [window.from - panel.window.from, window.to - panel.window.from];
  return Float64Array.from({ length: panel.count }, (_, event) => {
    const observed = rowOf(returns, event).subarray(first, last + 1);
    const abnormal = rowOf(panel.ar, event).subarray(first, last + 1);
    const valid = observed.filter((_value, at) => !Number.isNaN(abnormal[at]));
    return valid.length === 0 ? NaN : valid.reduce((sum, value) => sum + value, 0);
  });
}
