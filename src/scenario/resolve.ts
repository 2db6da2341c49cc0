import type { ParsedCalendarEntry } from "../sources/calendar-entry.ts";
import type { ParsedIndicatorEntry } from "../sources/indicator-entry.ts";
import type { ParsedInstrumentEntry } from "../sources/instrument-entry.ts";
import { type ResponseDesign, unnamedGroup } from "../study/design/index.ts";
import { defaultTests, significanceTests } from "../study/inference/index.ts";
import { defaultMinimum, defaults, defaultTested } from "./defaults.ts";
import { writtenOutExpectations } from "./expectation-choice.ts";
import type { Scenario } from "./schema.ts";
import type { WrittenExpectation } from "./schema/expectation-keys.ts";
import type { PriceEventEntry } from "./schema/price-event-keys.ts";

/** A range of surprises, in the indicators' unit or in standard deviations. */
export type Range = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit: "raw" | "sd";
};

/** A scenario with every default filled in and every shorthand written out; keys as in the file, so that it can be run again. */
export interface ResolvedScenario {
  readonly name: string;
  readonly question?: string;
  readonly metals: readonly string[];
  readonly groups: Readonly<Record<string, ResolvedGroup>>;
  readonly from?: string;
  readonly to?: string;
  readonly window: { readonly from: number; readonly to: number };
  readonly tested: readonly (readonly [number, number])[];
  readonly estimation: {
    readonly length: number;
    readonly gap: number;
    readonly minimum: number;
    readonly without?: readonly string[];
  };
  readonly holes: "drop" | "sum";
  readonly model: {
    readonly kind: string;
    readonly benchmark?: string;
    readonly factors?: readonly string[];
    readonly align?: { readonly as_of: string };
  };
  readonly tests: readonly string[];
  readonly adjust: string;
  readonly collisions: { readonly policy: "keep" | "drop"; readonly with: readonly string[] };
  readonly expectation: readonly WrittenExpectation[];
  readonly surprise_scale: { readonly kind: "expanding" | "full-sample"; readonly minimum: number };
  readonly compare: readonly (readonly [string, string])[];
  readonly bootstrap?: number;
  readonly placebo?: number;
  readonly volatility?: boolean;
  readonly matched?: { readonly period: "quarter" | "year" | "all"; readonly without: readonly string[] };
  readonly response?: ResponseDesign;
  readonly seed: number;
  readonly price_events?: Readonly<Record<string, PriceEventEntry>>;
  readonly data?: readonly string[];
  readonly calendar?: readonly (string | ParsedCalendarEntry)[];
  readonly instruments?: Readonly<Record<string, ParsedInstrumentEntry>>;
  readonly indicators?: Readonly<Record<string, ParsedIndicatorEntry>>;
}

/** A set of events with every default filled in. */
export interface ResolvedGroup {
  readonly release: readonly string[];
  readonly surprise: "above" | "below" | "in-line" | "any" | Range;
  readonly label?: readonly string[];
  readonly speaker?: readonly string[];
  readonly when?: string;
  readonly after?: ResolvedSequence;
  readonly not_after?: ResolvedSequence;
}

/** Earlier releases that an event follows, or does not, with every default filled in. */
export interface ResolvedSequence extends Pick<ResolvedGroup, "release" | "surprise" | "when"> {
  readonly within?: string;
  readonly first: boolean;
}

/** A shorthand that takes one name or a list of them, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** As `listOf`, with nothing for what is not written. */
function listOfGiven(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : listOf(value);
}

/** The calendars that a scenario names, one or several. */
export function calendarsOf({ calendar = [] }: Pick<Scenario, "calendar">): readonly (string | ParsedCalendarEntry)[] {
  return Array.isArray(calendar) ? calendar : [calendar];
}

/** Ids of the indicators that somebody publishes, and of the major ones among them, which are meant where "any release" is. */
export interface KnownIndicators {
  readonly all: readonly string[];
  readonly major: readonly string[];
}

/** Fills in every default: collisions and days without a release go by the major indicators unless the file says. */
export function resolveScenario(scenario: Scenario, indicators: KnownIndicators): ResolvedScenario {
  const { estimation, surprise_scale: scale, tests } = scenario;
  const groups = scenario.groups ?? (scenario.events === undefined ? {} : { [unnamedGroup]: scenario.events });
  return {
    name: scenario.name,
    ...given("question", scenario.question),
    metals: listOf(scenario.metals),
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, { release, after, not_after: notAfter, ...group }]) => [
        name,
        {
          release: listOf(release),
          surprise: group.surprise,
          ...given("label", listOfGiven(group.label)),
          ...given("speaker", listOfGiven(group.speaker)),
          ...given("when", group.when),
          ...given("after", resolveSequence(after)),
          ...given("not_after", resolveSequence(notAfter)),
        },
      ]),
    ),
    ...given("from", scenario.from),
    ...given("to", scenario.to),
    window: scenario.window,
    tested: scenario.tested ?? defaultTested(scenario.window),
    estimation: {
      length: estimation.length,
      gap: estimation.gap,
      minimum: estimation.minimum ?? defaultMinimum(estimation.length),
      ...given("without", estimation.without === undefined ? undefined : chosen(estimation.without, indicators)),
    },
    holes: scenario.holes,
    model: resolveModel(scenario.model),
    tests: tests === "all" ? significanceTests.map((test) => test.kind) : (listOfGiven(tests) ?? defaultTests),
    adjust: scenario.adjust,
    collisions: {
      policy: scenario.collisions.policy,
      with: chosen(scenario.collisions.with, indicators),
    },
    expectation: writtenOutExpectations(scenario.expectation),
    surprise_scale: typeof scale === "string" ? { kind: scale, minimum: defaults.fewestSurprises[scale] } : scale,
    compare: scenario.compare,
    ...given("bootstrap", drawsOf(scenario.bootstrap)),
    ...given("placebo", drawsOf(scenario.placebo)),
    ...given("volatility", scenario.volatility),
    ...given("matched", resolveMatched(scenario, indicators)),
    ...given("response", resolveResponse(scenario.response)),
    seed: scenario.seed,
    ...given("price_events", scenario.price_events),
    ...given("data", listOfGiven(scenario.data)),
    ...given("calendar", scenario.calendar === undefined ? undefined : calendarsOf(scenario)),
    ...given("instruments", scenario.instruments),
    ...given("indicators", scenario.indicators),
  };
}

/** The indicators that a scenario names, where `all` and `major` stand for lists and nothing stands for the major ones. */
function chosen(written: string | readonly string[] = "major", indicators: KnownIndicators): readonly string[] {
  return written === "all" || written === "major" ? indicators[written] : listOf(written);
}

/** How often to draw; `false` is as good as nothing. */
function drawsOf(written: Scenario["placebo"]): number | undefined {
  return typeof written === "object" ? written.draws : written === false ? undefined : written;
}

/** Shown where something is matched, and where the user says how. */
function resolveMatched({ placebo, volatility, matched }: Scenario, indicators: KnownIndicators) {
  if (matched === undefined && drawsOf(placebo) === undefined && volatility !== true) return undefined;
  return {
    period: matched?.period ?? defaults.matchedPeriod,
    without: chosen(matched?.without, indicators),
  };
}

function resolveSequence(sequence: NonNullable<Scenario["events"]>["after"]): ResolvedSequence | undefined {
  if (sequence === undefined) return undefined;
  const { release, surprise, when, within, first } = sequence;
  return { release: listOf(release), surprise, ...given("when", when), ...given("within", within), first };
}

function resolveModel(model: Scenario["model"]): ResolvedScenario["model"] {
  if (typeof model === "string") return { kind: model };
  return {
    kind: model.kind,
    ...given("benchmark", model.benchmark),
    ...given("factors", model.factors),
    ...given("align", model.align),
  };
}

/** `true` and the name of a kind stand for a mapping with every other default. */
function resolveResponse(response: Scenario["response"]): ResponseDesign | undefined {
  if (response === undefined || response === false) return undefined;
  if (typeof response !== "object") {
    return { ...defaults.response, ...(response === true ? {} : { kind: response }), with: [] };
  }
  return { ...response, with: listOf(response.with) };
}

/** A property that is there only when it has a value, so that the written-out scenario shows no empty keys. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
