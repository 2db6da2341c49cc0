import type { SurpriseFilter } from "../calendar/surprise-filter.ts";
import type { WordFilter } from "../calendar/word-filter.ts";
import { invariant } from "../errors.ts";
import {
  type Condition,
  type GroupDesign,
  plainDesign,
  type SequenceDesign,
  type StudyDesign,
} from "../study/design/index.ts";
import { parseCivilDate } from "../time/civil-date.ts";
import type { CivilDate } from "../time/types.ts";
import { compileCondition } from "./condition/compile.ts";
import { expectationChoice } from "./expectation-choice.ts";
import type { ResolvedGroup, ResolvedScenario, ResolvedSequence } from "./resolve.ts";

const unitMilliseconds = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Turns a checked scenario into what the engine reads. */
export function designStudy(scenario: ResolvedScenario): StudyDesign {
  const { model, collisions, estimation, seed, compare, surprise_scale: surpriseScale } = scenario;
  return {
    name: scenario.name,
    metals: scenario.metals,
    groups: Object.entries(scenario.groups).map(([name, group]) => ({ name, ...designGroup(group) })),
    from: dateOf(scenario.from),
    to: dateOf(scenario.to),
    window: scenario.window,
    tested: scenario.tested.map(([from, to]) => ({ from, to })),
    estimation: { length: estimation.length, gap: estimation.gap, minimum: estimation.minimum },
    estimateWithout: estimation.without ?? [],
    holes: scenario.holes,
    model: {
      kind: model.kind,
      factors: modelSeries(model),
      asOf: model.align === undefined ? 0 : durationOf(model.align.as_of),
    },
    tests: scenario.tests,
    single: true,
    stability: true,
    adjust: scenario.adjust,
    collisions,
    surpriseScale,
    expectation: scenario.expectation.map(expectationChoice),
    compare,
    matched: scenario.matched ?? plainDesign.matched,
    placebo: scenario.placebo ?? 0,
    volatility: scenario.volatility ?? false,
    bootstrap: scenario.bootstrap ?? 0,
    response: scenario.response ?? null,
    seed,
  };
}

/** The series beside the metal that a model names, in order. */
export function modelSeries({ benchmark, factors = [] }: ResolvedScenario["model"]): readonly string[] {
  return benchmark === undefined ? factors : [benchmark, ...factors];
}

function designGroup({
  release,
  surprise,
  when,
  after,
  not_after: notAfter,
  ...words
}: ResolvedGroup): Omit<GroupDesign, "name"> {
  return {
    indicators: release,
    surprise: surpriseFilter(surprise),
    ...wordsOf(words),
    ...(when !== undefined && { when: conditionOf(when) }),
    ...(after !== undefined && { after: designSequence(after) }),
    ...(notAfter !== undefined && { notAfter: designSequence(notAfter) }),
  };
}

function designSequence({ release, surprise, when, within, first }: ResolvedSequence): SequenceDesign {
  return {
    indicators: release,
    surprise: surpriseFilter(surprise),
    ...(when !== undefined && { when: conditionOf(when) }),
    within: within === undefined ? null : reachOf(within),
    isFirst: first,
  };
}

function conditionOf(text: string): Condition {
  const { condition } = compileCondition(text);
  invariant(condition !== null, `the rules let the condition ${text} through`);
  return condition;
}

/** Days are counted as dates: a release on the same day of the week before is 7 days earlier, at whatever time. */
function reachOf(text: string): NonNullable<SequenceDesign["within"]> {
  return text.endsWith("d") ? { days: Number(text.slice(0, -1)) } : { milliseconds: durationOf(text) };
}

function surpriseFilter(surprise: ResolvedGroup["surprise"]): SurpriseFilter {
  if (typeof surprise === "string") return { kind: surprise };
  return { kind: "range", min: surprise.min ?? null, max: surprise.max ?? null, unit: surprise.unit };
}

function wordsOf({ label, speaker }: Pick<ResolvedGroup, "label" | "speaker">): WordFilter {
  return { ...(label === undefined ? {} : { label }), ...(speaker === undefined ? {} : { speaker }) };
}

function dateOf(text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  const date = parseCivilDate(text);
  invariant(date !== null, `the schema let the date ${text} through`);
  return date;
}

/** "30m", "4h" or "1d" in milliseconds. */
function durationOf(text: string): number {
  const unit = text.at(-1) as keyof typeof unitMilliseconds;
  return Number(text.slice(0, -1)) * unitMilliseconds[unit];
}
