import { regress } from "../../../kernels/regression/regression.ts";
import type { Covariance } from "../covariance.ts";
import { type Estimate, estimateOf, noEstimate } from "../estimate.ts";
import { columnsOf, fitResponse, slopesOf } from "../fit-response.ts";
import { constantTerm, type ResponseSample, takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

/**
 * The slopes of the first floor(n / 2) events and of the others, and their difference (later less earlier) in one regression on every
 * column twice, once times a dummy of the later half (Chow 1960), with the scenario's covariance.
 */
export const split: StabilityCheck = {
  kind: "split",
  title: "Earlier and later half",
  reference: "Chow 1960",
  advice: "Whether the response was another one before and after the middle event; a change elsewhere shows less.",
  find(sample, { covariance }) {
    const half = Math.floor(sample.events.length / 2);
    const rows = sample.events.map((_, row) => row);
    const halves = [takeEvents(sample, rows.slice(0, half)), takeEvents(sample, rows.slice(half))] as const;
    const [earlier, later] = halves.map((part) => fitResponse(part, covariance).terms);
    const differences = differencesOf(sample, half, covariance);
    return slopesOf(sample).flatMap((term) => [
      findingOf(halves[0], term, "earlier", earlier?.find((each) => each.term === term) ?? {}),
      findingOf(halves[1], term, "later", later?.find((each) => each.term === term) ?? {}),
      findingOf(sample, term, "difference", differences.get(term) ?? noEstimate),
    ]);
  },
};

/** What the coefficient of each slope's column times the later half's dummy is; nothing where the halves do not determine it. */
function differencesOf(sample: ResponseSample, half: number, covariance: Covariance): Map<string, Estimate> {
  const columns = columnsOf(sample);
  const later = columns.map((column) => column.map((value, row) => (row < half ? 0 : value)));
  const doubled = [...columns, ...later];
  const regression = sample.y.length > doubled.length ? regress(doubled, sample.y) : null;
  if (regression === null) return new Map();
  const estimated = covariance.estimate(regression);
  return new Map(
    sample.terms.flatMap(({ name }, index) => {
      if (name === constantTerm) return [];
      const weights = new Float64Array(doubled.length);
      weights[columns.length + index] = 1;
      return [[name, estimateOf(regression, estimated, weights)] as const];
    }),
  );
}
