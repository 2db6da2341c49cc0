import type { ReleaseCalendar } from "../../calendar/types.ts";
import { randomFor } from "../../kernels/random.ts";
import type { ResponseDesign, StudyDesign } from "../design/index.ts";
import { type CellResult, pValueAdjustment, type WindowResult } from "../inference/index.ts";
import { covarianceNamed } from "./covariances/index.ts";
import { fitResponse } from "./fit-response.ts";
import { responseKindNamed } from "./kinds/index.ts";
import { responseOutcomeNamed } from "./outcomes.ts";
import type { Regressor } from "./regressor.ts";
import { regressorsOf } from "./regressors.ts";
import type { ResponseResult } from "./response-result.ts";
import { constantTerm, drawSample } from "./response-sample.ts";
import { stabilityChecks } from "./stability/index.ts";

/**
 * Regresses the moves of each group, metal and tested window on the events' standardized surprises, as the design's `response` says, and
 * asks whether that holds throughout. p-values are adjusted over every slope and difference of the run. Nothing without a `response`.
 */
export function studyResponses(
  cells: readonly CellResult[],
  design: StudyDesign,
  calendar: ReleaseCalendar,
): ResponseResult[] {
  const { response } = design;
  if (response === null) return [];
  const results = design.groups.flatMap((group) => {
    const regressors = regressorsOf(group, response, design, calendar);
    return cells
      .filter((cell) => cell.group === group.name)
      .flatMap((cell) => cell.windows.map((window) => respond(cell, window, regressors, response, design.seed)));
  });
  return adjustSlopes(results, design.adjust);
}

function respond(
  cell: CellResult,
  result: WindowResult,
  regressors: readonly Regressor[],
  response: ResponseDesign,
  seed: number,
): ResponseResult {
  const { group, metal } = cell;
  const { window } = result;
  const covariance = covarianceNamed(response.covariance);
  const outcome = responseOutcomeNamed(response.of);
  const values = outcome.valuesOf(cell, result);
  const kind = responseKindNamed(response.kind);
  const { sample, leftOut, scales } = drawSample(cell.included, values, regressors, kind, outcome);
  const fit = fitResponse(sample, covariance);
  const scaleOf = new Map(sample.terms.map(({ name }, index) => [name, scales[index] ?? NaN]));
  const key = [group, metal, window.from, window.to].join("|");
  const settings = {
    covariance,
    rolling: response.rolling,
    randomFor: (check: string) => randomFor(seed, `response ${check}|${key}`),
  };
  return {
    group,
    metal,
    window,
    covariance: covariance.kind,
    note: fit.trouble === "" ? covariance.note(sample.events.length) : fit.trouble,
    n: sample.events.length,
    leftOut,
    rSquared: fit.rSquared,
    // The adjustment needs the whole run's p-values.
    terms: fit.terms.map((term) => ({ ...term, pAdjusted: NaN, scale: scaleOf.get(term.term) ?? NaN })),
    stability: stabilityChecks.flatMap(({ kind: check, find }) =>
      find(sample, settings).map((finding) => ({ ...finding, check })),
    ),
  };
}

function adjustSlopes(results: readonly ResponseResult[], adjust: string): ResponseResult[] {
  const slopes = results.flatMap(({ terms }) => terms.filter(({ term }) => term !== constantTerm));
  const adjusted = pValueAdjustment(adjust).adjust(Float64Array.from(slopes, ({ pValue }) => pValue));
  let next = 0;
  return results.map((result) => ({
    ...result,
    terms: result.terms.map((term) =>
      term.term === constantTerm ? term : { ...term, pAdjusted: adjusted[next++] ?? NaN },
    ),
  }));
}
