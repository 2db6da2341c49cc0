import type { Indicator } from "../../calendar/types.ts";
import { type Diagnostic, UserError } from "../../errors.ts";
import type { LocatedDocument } from "../../input/yaml/yaml-document.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { checkScenario } from "../../scenario/check-scenario.ts";
import type { CheckContext } from "../../scenario/checks/check-context.ts";
import { checkSharedMinutes, checkSurprising } from "../../scenario/checks/check-response.ts";
import { checkSelection } from "../../scenario/checks/check-selection.ts";
import { designStudy } from "../../scenario/design.ts";
import { type ResolvedScenario, resolveScenario } from "../../scenario/resolve.ts";
import type { Scenario } from "../../scenario/schema.ts";
import { designSeries, type StudyData, type StudyDesign } from "../../study/design/index.ts";
import type { Catalog } from "../types.ts";
import { isMajor } from "./catalog.ts";
import { priceEventSeries, withPriceEvents, withPriceIndicators } from "./price-events.ts";

/** What a scenario can name, and the releases that are known: from files or not. */
export type Published = Pick<Catalog, "indicators" | "calendar"> & Pick<CheckContext, "instruments">;

/** A scenario whose names, windows and clocks are right; its prices are yet to be read. */
export interface CheckedScenario {
  readonly context: CheckContext;
  readonly calendar: Published["calendar"];
  readonly design: StudyDesign;
  /** The series whose prices it needs. */
  readonly needed: readonly string[];
}

/** Fills in every default. Unless the scenario says so, what prices make is no collision: it would be part of what is studied. */
export function resolveAmong(scenario: Scenario, indicators: ReadonlyMap<string, Indicator>): ResolvedScenario {
  const known = [...indicators.values()];
  return resolveScenario(scenario, {
    all: known.map(({ id }) => id),
    major: known.filter(isMajor).map(({ id }) => id),
  });
}

/** Checks all that needs no prices. Throws a `UserError` with what is wrong, after the `problems` that are known already. */
export function checkNamed(
  resolved: ResolvedScenario,
  published: Published,
  document: LocatedDocument,
  problems: readonly Diagnostic[],
): CheckedScenario {
  const { indicators, instruments, calendar } = withPriceIndicators(published, resolved);
  const context: CheckContext = { indicators, instruments, scenario: resolved, document };
  refuse([...problems, ...checkScenario(context)]);
  const design = designStudy(resolved);
  return { context, calendar, design, needed: [...designSeries(design), ...priceEventSeries(resolved)] };
}

/** Checks what needs prices, and gives the data to study. Throws a `UserError` with what is wrong, before the `problems` of reading them. */
export function checkData(
  { context, calendar: published, design }: CheckedScenario,
  series: ReadonlyMap<string, PriceSeries>,
  problems: readonly Diagnostic[],
): StudyData {
  const calendar = withPriceEvents(published, context.scenario, series);
  refuse([
    ...checkSelection(context, design, { calendar, series }),
    ...checkSurprising(context, design, calendar),
    ...checkSharedMinutes(context, design, calendar),
    ...problems,
  ]);
  return { calendar, series };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new UserError(problems);
}
