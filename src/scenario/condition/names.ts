import { didYouMean } from "../../input/did-you-mean.ts";
import type { LocatedExpression, LocatedName } from "../../input/expression/expression.ts";
import {
  type DatePart,
  dateParts,
  type Figure,
  figures,
  identifierOf,
  idOf,
  type MeasureName,
  measureNamed,
  measures,
  mostObservations,
  weekdayNames,
} from "../../study/design/index.ts";
import { inputOf, type Translation, type Typed, written } from "./fault.ts";
import { type ConditionFunction, conditionFunctions } from "./functions.ts";

type Part<Kind extends LocatedExpression["kind"]> = Extract<LocatedExpression, { kind: Kind }>;

const allNames = "all names: `assay list conditions`";
const isFigure = (name: string): name is Figure => Object.hasOwn(figures, name);
const isMeasure = (name: string): name is MeasureName => Object.hasOwn(measures, name);
const isDatePart = (name: string): name is DatePart => Object.hasOwn(dateParts, name);

/** A word by itself: a figure of the release, a part of its date, a day of the week. */
export function translateName(part: Part<"name">, translation: Translation): Typed | null {
  const { name } = part;
  if (isFigure(name)) return inputOf({ kind: "own", figure: name });
  if (isDatePart(name)) return inputOf({ kind: "date", part: name });
  const weekday = weekdayNames.findIndex((each) => each === name);
  if (weekday >= 0) return { type: "number", expression: { kind: "literal", value: weekday + 1 } };
  if (translation.known.indicators?.has(idOf(name)) === true) {
    const hint = `name one of its figures, such as \`${name}.actual\``;
    return translation.fault(part, `"${name}" is an indicator, and no number`, hint);
  }
  if (translation.known.series?.has(idOf(name)) === true) {
    const hint = `say what of it, such as \`${name}.change(20)\``;
    return translation.fault(part, `"${name}" is a series, and no number`, hint);
  }
  const allowed = [...Object.keys(figures), ...Object.keys(dateParts), ...weekdayNames, ...identifiers(translation)];
  return unknown("name", part, name, allowed, translation);
}

/** `us_cpi_yoy.actual`, `gold.close`. */
export function translateMember({ of, member }: Part<"member">, translation: Translation): Typed | null {
  const { name } = member;
  if (isFigure(name)) {
    const indicator = idNamed("indicators", of, translation);
    return indicator === null ? null : inputOf({ kind: "latest", indicator, figure: name });
  }
  if (!isMeasure(name)) return unknownMember(of, member, translation);
  const series = idNamed("series", of, translation);
  if (series === null) return null;
  const { fewest, gives } = measureNamed(name);
  if (fewest === 0) return inputOf({ kind: "series", series, measure: name, observations: 0 }, gives);
  const hint = `write \`${written(translation, of)}.${name}(20)\``;
  return translation.fault(member, `"${name}" needs a number of observations`, hint);
}

/** `gold.change(20)`. */
export function translateMethod(part: Part<"method">, translation: Translation): Typed | null {
  const { of, method, arguments: given } = part;
  const { name } = method;
  if (!isMeasure(name)) {
    if (!isFigure(name)) return unknownMember(of, method, translation);
    const hint = `write \`${written(translation, of)}.${name}\``;
    return translation.fault(method, `"${name}" is a figure and takes nothing in brackets`, hint);
  }
  const series = idNamed("series", of, translation);
  const { fewest, gives } = measureNamed(name);
  if (fewest === 0) {
    return translation.fault(
      method,
      `"${name}" takes nothing in brackets`,
      `write \`${written(translation, of)}.${name}\``,
    );
  }
  const [count] = given;
  if (count === undefined || given.length > 1) {
    const hint = `write \`${written(translation, of)}.${name}(20)\``;
    return translation.fault(part, `"${name}" takes one number of observations, and here are ${given.length}`, hint);
  }
  const observations = count.kind === "literal" && typeof count.value === "number" ? count.value : NaN;
  if (!Number.isInteger(observations) || observations < fewest || observations > mostObservations) {
    const message = `"${name}" takes a whole number of observations from ${fewest} to ${mostObservations}, and not ${written(translation, count)}`;
    return translation.fault(count, message, `write one such as \`${name}(20)\``);
  }
  return series === null ? null : inputOf({ kind: "series", series, measure: name, observations }, gives);
}

/** `days_since('fomc-rate')`, `abs(surprise_sd)`. */
export function translateCall(part: Part<"call">, translation: Translation): Typed | null {
  const { name, arguments: given } = part;
  const at = { start: part.start, end: part.start + name.length };
  if (!Object.hasOwn(conditionFunctions, name)) {
    if (isMeasure(name)) {
      const hint = `write \`gold.${name}${measureNamed(name).fewest === 0 ? "" : "(20)"}\``;
      return translation.fault(at, `"${name}" is asked of a series`, hint);
    }
    return unknown("function", at, name, Object.keys(conditionFunctions), translation);
  }
  const called: ConditionFunction = conditionFunctions[name as keyof typeof conditionFunctions];
  const [argument] = given;
  if (argument === undefined || given.length > 1) {
    const message = `"${name}" takes one ${called.takes}, and here are ${given.length}`;
    return translation.fault(part, message, `write \`${called.example}\``);
  }
  return called.translate(argument, translation);
}

/** The id that a word before a dot stands for; null, and noted, when it is none of its kind. */
function idNamed(kind: "indicators" | "series", of: LocatedExpression, translation: Translation): string | null {
  const what = kind === "indicators" ? "indicator" : "series";
  if (of.kind !== "name")
    return translation.fault(of, `only an ${what} has that`.replace("an series", "a series"), allNames);
  const id = idOf(of.name);
  const known = translation.known[kind];
  if (known === null || known.has(id)) return id;
  return unknown(what, of, of.name, [...known].map(identifierOf), translation);
}

function unknownMember(of: LocatedExpression, member: LocatedName, translation: Translation): null {
  if (of.kind !== "name") return translation.fault(of, "only indicators and series have parts", allNames);
  const { indicators, series } = translation.known;
  const id = idOf(of.name);
  const allowed = [
    ...(indicators?.has(id) === true ? Object.keys(figures) : []),
    ...(series?.has(id) === true ? Object.keys(measures) : []),
  ];
  if (allowed.length === 0) return unknown("name", of, of.name, identifiers(translation), translation);
  return unknown(`part of ${of.name}`, member, member.name, allowed, translation);
}

function identifiers({ known }: Translation): string[] {
  return [...(known.indicators ?? []), ...(known.series ?? [])].map(identifierOf);
}

function unknown(
  what: string,
  at: Pick<LocatedExpression, "start" | "end">,
  word: string,
  allowed: readonly string[],
  { fault }: Translation,
): null {
  const nearest = didYouMean(word, allowed);
  const few = allowed.length <= 8 ? `allowed: ${allowed.join(", ")}` : allNames;
  return fault(at, `unknown ${what} "${word}"`, nearest === null ? few : `did you mean "${nearest}"? ${few}`, true);
}
