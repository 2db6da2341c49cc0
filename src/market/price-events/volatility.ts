import { rollingSd } from "../../kernels/rolling.ts";
import { definePriceEvent } from "../price-event.ts";
import { logReturnsAcross } from "../return-series.ts";

/**
 * A jump of volatility: the standard deviation (n - 1) of the last `over` log returns is at least `times` that of the `against`
 * returns before them. Returns across holes are missing; a standard deviation rests on at least half of its returns, or there is none.
 */
export const volatility = definePriceEvent({
  kind: "volatility",
  title: "A standard deviation of the last `over` returns of at least `times` that of the `against` returns before",
  reads: "returns",
  options: {
    over: { type: "count", min: 2, max: 1_000, default: 20, description: "Returns that are volatile." },
    against: { type: "count", min: 2, max: 5_000, default: 250, description: "Returns before them, to compare with." },
    times: { type: "number", min: 1, max: 100, default: 2, description: "Smallest ratio of the two." },
  },
  unit: () => "ratio of standard deviations",
  phrase: (metal, { times }) => `volatility of ${metal} ${times} times the usual`,
  find(series, { over, against, times }) {
    const returns = logReturnsAcross(series);
    const recent = rollingSd(returns, over);
    const usual = rollingSd(returns, against);
    const holds = new Uint8Array(returns.length);
    const figures = new Float64Array(returns.length).fill(NaN);
    for (let index = over; index < returns.length; index += 1) {
      const before = usual[index - over] ?? NaN;
      const ratio = before > 0 ? (recent[index] ?? NaN) / before : NaN;
      figures[index] = ratio;
      if (ratio >= times) holds[index] = 1;
    }
    const first = figures.findIndex((ratio) => !Number.isNaN(ratio));
    return { holds, figures, first: first === -1 ? figures.length : first };
  },
});
