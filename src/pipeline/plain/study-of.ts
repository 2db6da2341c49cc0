import { makeCalendar } from "../../calendar/calendar.ts";
import { type Diagnostic, noted, UserError, userError } from "../../errors.ts";
import { locatedByKeys, plainDocument } from "../../input/plain/plain-document.ts";
import { plainPlace, toldByKeys } from "../../input/plain/plain-place.ts";
import { zodDiagnostics } from "../../input/shapes/zod-diagnostics.ts";
import type { PriceSeries } from "../../market/price-series.ts";
import { parseScenario } from "../../scenario/parse.ts";
import type { PlainData } from "../../sources/plain/plain-data.ts";
import { plainInstrument, readPlainPrices } from "../../sources/plain/plain-prices.ts";
import { readPlainReleases } from "../../sources/plain/plain-releases.ts";
import { type ParsedPlainData, plainDataSchema } from "../../sources/plain/plain-schema.ts";
import type { OnProgress } from "../../study/on-progress.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { checkData, checkNamed, type Published, resolveAmong } from "../loading/checked-scenario.ts";
import { runChecked } from "../run-scenario.ts";
import type { Question } from "./question.ts";

/**
 * Runs a study of plain objects, without files: the question has the keys and the defaults of a scenario, and the data are its releases and
 * prices. Gives the same numbers as a scenario file on the same data. Throws a `UserError` with everything that is wrong, each with the keys
 * that lead to it (`path`), and when not one event can be studied.
 */
export function studyOf(question: Question, data: PlainData, onProgress?: OnProgress): StudyResult {
  return toldByKeys(() => {
    const problems: Diagnostic[] = [];
    const asked = noted(problems, () => readQuestion(question, problems));
    const known = noted(problems, () => readData(data));
    if (asked === null || known === null) throw new UserError(problems);
    const { document, scenario } = asked;
    const resolved = resolveAmong(scenario, known.indicators);
    const checked = checkNamed(resolved, known, document, problems);
    const series = new Map<string, PriceSeries>();
    for (const id of new Set(checked.needed)) {
      const prices = known.prices[id];
      const read = prices === undefined ? null : noted(problems, () => readPlainPrices(id, prices));
      if (read !== null) series.set(id, read);
    }
    const study = { name: resolved.name, path: null, design: checked.design };
    return runChecked({ ...study, data: checkData(checked, series, problems) }, onProgress);
  });
}

/** The question in the form of a scenario; what is wrong with a part of it is noted, so that the rest can be checked too. */
function readQuestion(question: Question, problems: Diagnostic[]) {
  const document = plainDocument({ name: "study", ...question });
  for (const key of fileKeys) {
    if (!Object.hasOwn(document.value, key)) continue;
    const message = `a question has no key "${key}"`;
    const hint = "give releases, prices and indicators as the data, the second argument";
    problems.push({ code: "scenario/unknown-key", severity: "error", message, hint, at: plainPlace([key]) });
  }
  const { scenario, problems: shapeProblems } = parseScenario(document);
  problems.push(...shapeProblems);
  if (scenario === null) throw new UserError([]);
  return { document, scenario };
}

/** Keys that a scenario file has for data, which come as objects here. */
const fileKeys = ["data", "calendar", "instruments", "indicators"];

/** Releases, and prices whose shape is right: they are read when the study needs them. */
function readData(data: PlainData): Published & Pick<ParsedPlainData, "prices"> {
  if (typeof data !== "object" || data === null) {
    const hint = "give { releases: [...], prices: { gold: { ... } } } as the second argument";
    throw userError("scenario/missing-key", "there are no data to study", { hint });
  }
  const parsed = plainDataSchema.safeParse(data);
  if (!parsed.success) throw new UserError(zodDiagnostics(locatedByKeys({ ...data }), parsed.error, plainDataSchema));
  const { prices } = parsed.data;
  const { indicators, releases } = readPlainReleases(parsed.data);
  const instruments = Object.entries(prices).map(([id, entry]) => [id, plainInstrument(id, entry)] as const);
  return { indicators, instruments: new Map(instruments), calendar: makeCalendar(indicators, releases), prices };
}
