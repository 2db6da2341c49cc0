import type { ScenarioRun } from "../../pipeline/types.ts";
import { type EventWindow, isSameWindow, makersOf } from "../../study/design/index.ts";
import {
  adjustsByDraws,
  type CellResult,
  type Change,
  fewestEvents,
  findFragility,
  significance,
  type TestResult,
  tooFewToTell,
  type WindowResult,
  type WindowSummary,
} from "../../study/inference/index.ts";
import type { StudyEvent } from "../../study/normal-returns/index.ts";
import { formatInstant } from "../../time/instant.ts";
import { intervalOwner } from "./intervals.ts";
import {
  groupNamed,
  groupWords,
  headlineWindow,
  metalTitle,
  observationNoun,
  shortName,
  windowWords,
} from "./names.ts";
import { countText, intervalText, percentPhrase, probabilityPhrase, windowText } from "./numbers.ts";
import { glue, oneLine } from "./text-width.ts";
import { throughoutSentences } from "./throughout.ts";

/** The test an answer rests on: the first that the scenario names. */
export function primaryTest(run: ScenarioRun, window: WindowResult): TestResult | undefined {
  return window.tests.find((test) => test.test === run.result.design.tests[0]);
}

/**
 * One careful sentence about a group and metal in the headline window, what happened or why that cannot be said, and whether what was found there or in
 * other windows holds throughout the events.
 */
export function verdict(run: ScenarioRun, cell: CellResult): string {
  const { design, stability } = run.result;
  const headline = headlineWindow(design.tested);
  const own = stability.filter(
    ({ group, against, term, metal }) =>
      against === null && term === null && group === cell.group && metal === cell.metal,
  );
  return [headlineVerdict(run, cell, headline), ...throughoutSentences(own, headline)].join(" ");
}

function headlineVerdict(run: ScenarioRun, cell: CellResult, headline: EventWindow | undefined): string {
  const result = cell.windows.find(({ window }) => isSameWindow(window, headline));
  const after = groupWords(run, cell.group);
  const n = result?.summary.n ?? 0;
  if (result === undefined || n < fewestEvents) {
    return `${metalTitle(cell.metal)} after ${after}: too little data to tell (${number("n = ", n)}).`;
  }
  const test = primaryTest(run, result);
  const span = windowWords(result.window, observationNoun(run, cell.metal));
  if (isMadeByPrices(run, cell, result)) {
    return `${metalTitle(cell.metal)} after ${after}: ${windowText(result.window)} holds the very moves that made these events, so its mean is no finding.`;
  }
  if (test === undefined || Number.isNaN(test.pAdjusted)) {
    return `${metalTitle(cell.metal)} after ${after}: ${undefinedWords(run, cell, result, test)}.`;
  }
  const { meanCar } = result.summary;
  const facts = factsOf(result.summary, test);
  if (test.pAdjusted >= significance) {
    const said = test.pValue < significance ? outnumbered : undetected;
    const sentence = said({ run, cell, result, test, after, span, facts });
    return sentence + dissentWords(result, test) + fragilityWords(cell, result) + elsewhere(run, cell);
  }
  if (Math.sign(test.statistic) * Math.sign(meanCar) < 0) {
    const way = test.statistic < 0 ? "a fall" : "a rise";
    return (
      `${metalTitle(cell.metal)} after ${after}: ${test.test} finds ${way} ${span}, yet the mean is ` +
      `${percentPhrase(meanCar)}; a few large moves weigh on one of them (${facts}).${fragilityWords(cell, result)}`
    );
  }
  return `${moved(cell, result, span)} ${after} (${facts}).${dissentWords(result, test)}${fragilityWords(cell, result)}`;
}

/** Why there is no adjusted p-value: the test has none at all, or the placebo draws that adjust it were not made. */
function undefinedWords(
  run: ScenarioRun,
  cell: CellResult,
  result: WindowResult,
  test: TestResult | undefined,
): string {
  const events = countText(result.summary.n, "event");
  const unmatched = placeboOf(run, cell, result, test)?.unmatched ?? 0;
  if (test === undefined || Number.isNaN(test.pValue) || unmatched === 0) {
    return `${test?.test ?? "the test"} is not defined for these ${events}`;
  }
  return (
    `no adjusted p-value, as too few matched days for ${unmatched} of the ${events} leave nothing to draw from ` +
    `(a longer \`matched: { period }\` has more); alone ${test.test} has p ${probabilityPhrase(test.pValue)}`
  );
}

/** The test's statistic among draws of matched days; none without draws, and for tests that are not drawn. */
function placeboOf(
  { result: { placebo } }: ScenarioRun,
  cell: CellResult,
  { window }: WindowResult,
  test?: TestResult,
) {
  return placebo.find((row) => {
    return (
      row.statistic === test?.test &&
      row.group === cell.group &&
      row.metal === cell.metal &&
      isSameWindow(row.window, window)
    );
  });
}

/** Whether the window holds the very moves of this metal that made the group's events; what other metals did then is a finding. */
function isMadeByPrices(run: ScenarioRun, { group, metal }: CellResult, { window }: WindowResult): boolean {
  const chosen = groupNamed(run, group);
  return window.from < 0 && chosen !== undefined && makersOf(chosen, run.scenario.data.calendar).includes(metal);
}

/** Another test than the interval's may disagree with it, which a reader should not have to puzzle out. */
function dissentWords(result: WindowResult, { test, pValue }: TestResult): string {
  const { adjustedLow, adjustedHigh } = result.summary;
  const isOff = adjustedLow > 0 || adjustedHigh < 0;
  const owner = intervalOwner(result);
  if (test === owner || isOff === pValue < significance || !Number.isFinite(adjustedLow)) return "";
  const limits = `The 95${glue}% CI of the mean${owner === null ? "" : ` (${owner})`}`;
  if (!isOff) return ` ${limits} includes zero all the same.`;
  const alone = `p ${probabilityPhrase(pValue)}`.replaceAll(" ", glue);
  return ` ${limits} leaves zero out, but ${test} does not bear that out (alone it has ${alone}).`;
}

const changeWords: Readonly<Record<Change, string>> = {
  "includes-zero": `the 95${glue}% CI includes zero`,
  "excludes-zero": `the 95${glue}% CI leaves zero out`,
};

/** What rests on a single event. */
function fragilityWords(cell: CellResult, { sample, summary }: WindowResult): string {
  const found = findFragility(sample.car, summary.correlation);
  const event = cell.included[found?.event ?? -1];
  if (found === null || event === undefined) return "";
  const date = dateOf(event);
  // Several events of one day are told apart by their ids.
  const isAlone = cell.included.every((other) => other === event || dateOf(other) !== date);
  const which = isAlone ? `of ${date}` : oneLine(event.release.id);
  const more = found.count - 1;
  const others = more === 0 ? "" : ` (or ${more === 1 ? "one" : `any of ${more}`} more)`;
  return ` Without the event ${which}${others} ${changeWords[found.change]}.`;
}

function dateOf(event: StudyEvent): string {
  return formatInstant(event.release.releasedAt).slice(0, 10);
}

interface Finding {
  readonly run: ScenarioRun;
  readonly cell: CellResult;
  readonly result: WindowResult;
  readonly test: TestResult;
  readonly after: string;
  readonly span: string;
  readonly facts: string;
}

/** The table above it has the mean and its interval; what remains to say is what so few events could have shown. */
function undetected({ cell, result: { summary }, after, span }: Finding): string {
  const { n, effectiveEvents, detectableEffect } = summary;
  const metal = shortName(cell.metal);
  const size = roundedPhrase(detectableEffect);
  if (tooFewToTell(effectiveEvents)) {
    const limit = Number.isFinite(detectableEffect)
      ? `: ${n} events would show only a mean move of ${size} or more`
      : "";
    return `Too little data to tell what ${after} does to ${metal} ${span}${limit}.`;
  }
  return `No detectable effect of ${after} on ${metal} ${span}: with ${n} events the smallest effect this could detect is about ${size}.`;
}

/** A small p-value that is one of many, or that draws of matched days do not bear out. */
function outnumbered({ run, cell, result, test, after, span, facts }: Finding): string {
  const p = (value: number) => `p ${probabilityPhrase(value)}`.replaceAll(" ", glue);
  const said = `${moved(cell, result, span)} ${after} (${facts})`;
  const drawn = adjustsByDraws(run.result.design.adjust) ? (placeboOf(run, cell, result, test)?.pValue ?? NaN) : NaN;
  if (drawn >= significance) {
    return `${said}, but days without such a release show as much: among their draws it has ${p(drawn)}, by ${test.test} ${p(test.pValue)}.`;
  }
  const family = countText(run.result.familySize, "test");
  return `${said}, but among ${family} that may be chance: alone it has ${p(Number.isNaN(drawn) ? test.pValue : drawn)}.`;
}

/** Windows other than the headline's in which the test does detect a move. */
function elsewhere(run: ScenarioRun, cell: CellResult): string {
  const found = cell.windows.flatMap((result) => {
    const p = primaryTest(run, result)?.pAdjusted ?? NaN;
    if (!(p < significance) || isMadeByPrices(run, cell, result)) return [];
    const facts = `${percentPhrase(result.summary.meanCar)}, adjusted p ${probabilityPhrase(p)}`.replaceAll(" ", glue);
    return [`${windowText(result.window).replaceAll(" ", glue)} (${facts})`];
  });
  return found.length === 0 ? "" : ` The test does detect a move in ${found.join(" and ")}.`;
}

/** "Gold rose 0.5 % on average over 3 sessions after", or before, where the window ends there. */
function moved(cell: CellResult, { summary: { meanCar }, window }: WindowResult, span: string): string {
  const side = window.to < 0 ? "" : " after";
  return `${metalTitle(cell.metal)} ${meanCar < 0 ? "fell" : "rose"} ${percentPhrase(Math.abs(meanCar))} on average ${span}${side}`;
}

function factsOf(summary: WindowSummary, test: TestResult): string {
  const interval = intervalText(summary.adjustedLow, summary.adjustedHigh).replaceAll(" ", glue);
  return [
    number("n = ", summary.n),
    `95${glue}%${glue}CI ${interval}`,
    `adjusted ${`p ${probabilityPhrase(test.pAdjusted)}`.replaceAll(" ", glue)}`,
  ].join(", ");
}

function number(label: string, value: number): string {
  return `${label}${value}`.replaceAll(" ", glue);
}

/** A fraction as percent with one decimal, or two where one would say 0.0. */
function roundedPhrase(fraction: number): string {
  const percents = fraction * 100;
  return `${percents < 0.095 ? percents.toFixed(2) : percents.toFixed(1)}${glue}%`;
}
