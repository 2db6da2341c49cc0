import { median } from "../../kernels/ranks/ranks.ts";
import { type EventWindow, isSameWindow } from "../design/index.ts";
import { fewestEvents } from "../inference/index.ts";
import { specificationAxes } from "./axes/index.ts";
import type { Specification } from "./specifications.ts";

const level = 0.05;

/** How far the specifications of one group and metal agree with the scenario's own: all of them, or those that share one choice. */
export interface Agreement {
  readonly group: string;
  readonly metal: string;
  /** "all", an axis's name, "window" or "test". */
  readonly axis: string;
  /** The shared choice; empty for all. */
  readonly value: string;
  /** How many there are, and how many of them have too few events to tell or no p-value. */
  readonly specifications: number;
  readonly cannotTell: number;
  /** Of the mean CARs of those that can tell; fractions (log returns). */
  readonly medianCar: number;
  readonly minCar: number;
  readonly maxCar: number;
  /** Shares of those that can tell: mean on the own mean's side; p below 5 % there, and on the other side. */
  readonly sameSign: number;
  readonly significantSame: number;
  readonly significantOpposite: number;
  readonly medianP: number;
}

/** The scenario's own specification whose answer the others are held against: its headline window and first test. */
export function ownSpecification(
  specifications: readonly Specification[],
  headline: EventWindow | undefined,
): Specification | undefined {
  const own = specifications.filter((each) => each.isOwn);
  return own.find(({ window }) => isSameWindow(window, headline)) ?? own[0];
}

/** Agreement of one group's and metal's specifications with `own`: over all, then by each value of each axis, window and test. */
export function agreements(specifications: readonly Specification[], own: Specification): Agreement[] {
  const axes = [
    ...specificationAxes.map(({ name }) => ({ name, valueOf: (each: Specification) => each.choices[name] ?? "" })),
    { name: "window", valueOf: ({ window }: Specification) => `[${window.from}, ${window.to}]` },
    { name: "test", valueOf: ({ test }: Specification) => test },
  ];
  return [
    agreement("all", "", specifications, own),
    ...axes.flatMap(({ name, valueOf }) =>
      [...new Set(specifications.map(valueOf))].map((value) =>
        agreement(
          name,
          value,
          specifications.filter((each) => valueOf(each) === value),
          own,
        ),
      ),
    ),
  ];
}

/** Whether a specification has events enough, and a p-value. */
export function canTell({ n, pValue }: Specification): boolean {
  return n >= fewestEvents && !Number.isNaN(pValue);
}

function agreement(axis: string, value: string, all: readonly Specification[], own: Specification): Agreement {
  const telling = all.filter(canTell);
  const cars = Float64Array.from(telling, ({ meanCar }) => meanCar);
  const side = Math.sign(own.meanCar);
  const share = (count: (each: Specification) => boolean) =>
    telling.length === 0 ? NaN : telling.filter(count).length / telling.length;
  const isSame = ({ meanCar }: Specification) => Math.sign(meanCar) === side;
  return {
    group: own.group,
    metal: own.metal,
    axis,
    value,
    specifications: all.length,
    cannotTell: all.length - telling.length,
    medianCar: median(cars),
    minCar: telling.length === 0 ? NaN : cars.reduce((least, car) => Math.min(least, car)),
    maxCar: telling.length === 0 ? NaN : cars.reduce((most, car) => Math.max(most, car)),
    sameSign: share(isSame),
    significantSame: share((each) => each.pValue < level && isSame(each)),
    significantOpposite: share((each) => each.pValue < level && !isSame(each)),
    medianP: median(Float64Array.from(telling, ({ pValue }) => pValue)),
  };
}

/** What the shares amount to. */
export type RobustnessVerdict = "robust" | "leaning" | "fragile" | "nothing found" | "too little data";

/**
 * `too little data`: the own specification cannot tell, or fewer than half of all can. `nothing found`: at most one in ten is significant on
 * either side. `robust`: nine in ten have the own sign and at least half are significant with it, none against it. `leaning`: nine in ten have the
 * own sign and none is significant against it. Else `fragile`. The shares describe a grid whose members depend on each other; they are no p-values.
 */
export function robustnessVerdict(own: Specification, all: Agreement): RobustnessVerdict {
  if (!canTell(own) || all.cannotTell * 2 > all.specifications) return "too little data";
  if (all.significantSame + all.significantOpposite <= 0.1) return "nothing found";
  if (all.sameSign < 0.9 || all.significantOpposite > 0) return "fragile";
  return all.significantSame >= 0.5 ? "robust" : "leaning";
}
