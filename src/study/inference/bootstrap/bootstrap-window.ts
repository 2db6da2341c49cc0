import { randomFor } from "../../../kernels/random.ts";
import type { WindowSample } from "../sample-window.ts";
import { validEvents } from "../sample.ts";
import type { BootstrapOutcome } from "./bootstrap-method.ts";
import { bootstrapMethods } from "./index.ts";

/** Every bootstrap of one window's CAAR, over the events that have a CAR in it; nothing for 0 draws. `key` names what is drawn for. */
export function bootstrapWindow(
  { car, panel }: WindowSample,
  draws: number,
  seed: number,
  key: string,
): readonly BootstrapOutcome[] {
  if (draws === 0) return [];
  const events = validEvents(car);
  const cars = Float64Array.from(events, (event) => car[event] ?? NaN);
  const day0 = Float64Array.from(events, (event) => panel.day0[event] ?? NaN);
  return bootstrapMethods.map((method) =>
    method.evaluate(cars, day0, draws, randomFor(seed, `bootstrap ${method.kind}|${key}`)),
  );
}
