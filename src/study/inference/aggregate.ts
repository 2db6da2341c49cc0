import { detectableEffect } from "../../kernels/distributions/t-power.ts";
import { sampleSd } from "../../kernels/moments.ts";
import { median } from "../../kernels/ranks/ranks.ts";
import { columnOf, emptyMatrix, type EventPanel, type Matrix } from "../normal-returns/index.ts";
import { independentShare } from "./average-correlation.ts";
import type { AveragePath, WindowSummary } from "./cell-result.ts";
import { meanInterval } from "./mean-interval.ts";
import type { WindowSample } from "./sample-window.ts";

/** AAR and CAAR by event time; CAAR is the mean over events of the CAR from the window's first observation. */
export function averagePath(panel: EventPanel): AveragePath {
  const columns = panel.ar.columns;
  const cumulated = cumulateRows(panel);
  const daily = Array.from({ length: columns }, (_, column) => meanInterval(columnOf(panel.ar, column)));
  const running = Array.from({ length: columns }, (_, column) => meanInterval(columnOf(cumulated, column)));
  return {
    n: Float64Array.from(daily, (day) => day.n),
    aar: Float64Array.from(daily, (day) => day.mean),
    caar: Float64Array.from(running, (day) => day.mean),
    aarSe: Float64Array.from(daily, (day) => day.se),
    caarCiLow: Float64Array.from(running, (day) => day.low),
    caarCiHigh: Float64Array.from(running, (day) => day.high),
  };
}

/** Each event's cumulative abnormal return from the window's first observation on, over the valid ones; NaN until there is one. */
export function cumulateRows(panel: EventPanel): Matrix {
  const { rows, columns, values } = panel.ar;
  const cumulated = emptyMatrix(rows, columns);
  for (let row = 0; row < rows; row += 1) {
    let sum = NaN;
    for (let column = 0; column < columns; column += 1) {
      const value = values[row * columns + column] ?? NaN;
      if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
      cumulated.values[row * columns + column] = sum;
    }
  }
  return cumulated;
}

/** The distribution of CARs, correlated by so much on average, in a tested window; a CAR of exactly zero does not count as positive. */
export function summarizeWindow(sample: WindowSample, correlation = 0): WindowSummary {
  const cars = sample.car.filter((value) => !Number.isNaN(value));
  const interval = meanInterval(cars);
  const adjusted = meanInterval(cars, correlation);
  const sdCar = sampleSd(cars);
  const share = independentShare(cars.length, correlation);
  return {
    n: cars.length,
    meanCar: interval.mean,
    medianCar: median(cars),
    sdCar,
    sharePositive: cars.length === 0 ? NaN : cars.filter((car) => car > 0).length / cars.length,
    ciLow: interval.low,
    ciHigh: interval.high,
    correlation,
    effectiveEvents: cars.length * share,
    adjustedLow: adjusted.low,
    adjustedHigh: adjusted.high,
    detectableEffect: sdCar > 0 ? (detectableEffect(cars.length) * sdCar) / Math.sqrt(share) : NaN,
  };
}
