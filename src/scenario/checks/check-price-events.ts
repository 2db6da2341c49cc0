import type { Diagnostic } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import { kindOf } from "../price-indicators.ts";
import type { ResolvedGroup } from "../resolve.ts";
import type { PriceEventEntry } from "../schema/price-event-keys.ts";
import { type CheckContext, groupPath, itemPath, problem } from "./check-context.ts";

/**
 * Events that prices make: their series exist and have what the kind reads, their ids are free, nobody asks for their surprise, and
 * none decides by what happened inside an event window whether that event counts.
 */
export function checkPriceEvents(context: CheckContext): Diagnostic[] {
  return [...checkEntries(context), ...checkSurprises(context), ...checkCollisions(context)];
}

function checkEntries(context: CheckContext): Diagnostic[] {
  const { scenario, document, instruments, indicators } = context;
  const written = Object.keys(document.value["instruments"] ?? {});
  const known = [...instruments.keys(), ...written];
  return Object.entries(scenario.price_events ?? {}).flatMap(([id, entry]) => {
    const path = ["price_events", id];
    const found: Diagnostic[] = [];
    if (!known.includes(entry.metal)) {
      const { message, hint } = unknownName("metal", entry.metal, known);
      found.push(problem(context, "scenario/unknown-name", [...path, "metal"], message, hint));
    }
    if (kindOf(entry).reads === "returns" && instruments.get(entry.metal)?.instrument.change === "difference") {
      const message = `"${entry.metal}" changes by differences; a ${entry.kind} is made of returns`;
      const hint = "use the kind record, high, low or level, or another metal";
      found.push(problem(context, "scenario/wrong-value", [...path, "metal"], message, hint));
    }
    found.push(...checkLevel(context, path, entry));
    const other = indicators.get(id);
    const isTaken = other !== undefined && other.madeByPricesOf === undefined;
    if (isTaken || Object.keys(document.value["indicators"] ?? {}).includes(id)) {
      const message = `there is an indicator "${id}" already`;
      found.push(problem(context, "scenario/wrong-value", path, message, "give the price event another id"));
    }
    return found;
  });
}

/** What changes by differences (a yield) may fall below zero; a price cannot, and would never pass such a level. */
function checkLevel(context: CheckContext, path: DocumentPath, { kind, metal, level }: PriceEventEntry): Diagnostic[] {
  const change = context.instruments.get(metal)?.instrument.change;
  if (kind !== "level" || typeof level !== "number" || level > 0 || change !== "log") return [];
  const message = `no price of ${metal} goes through ${level}: a price is above zero`;
  return [problem(context, "scenario/wrong-value", [...path, "level"], message, "write a level above zero")];
}

function isPriceMade({ indicators }: CheckContext, id: string): boolean {
  return indicators.get(id)?.madeByPricesOf !== undefined;
}

/** A record was not expected to be anything, so it has no surprise. */
function checkSurprises(context: CheckContext): Diagnostic[] {
  return Object.entries(context.scenario.groups).flatMap(([name, group]) => {
    const path = groupPath(context, name);
    return [
      ...checkSurpriseOf(context, path, group),
      ...checkSurpriseOf(context, [...path, "after"], group.after),
      ...checkSurpriseOf(context, [...path, "not_after"], group.not_after),
    ];
  });
}

function checkSurpriseOf(
  context: CheckContext,
  path: DocumentPath,
  asked: Pick<ResolvedGroup, "release" | "surprise"> | undefined,
): Diagnostic[] {
  const id = asked?.release.find((each) => isPriceMade(context, each));
  if (asked?.surprise === "any" || id === undefined) return [];
  const message = `"${id}" is made by prices: it has no consensus and no surprise`;
  const hint = "leave out `surprise`, or make a group of its own";
  return [problem(context, "scenario/wrong-value", [...path, "surprise"], message, hint)];
}

/** Dropping events by what prices did in their windows would choose them by their outcome. */
function checkCollisions(context: CheckContext): Diagnostic[] {
  const { policy, with: others } = context.scenario.collisions;
  if (policy !== "drop") return [];
  return others.flatMap((id, index) => {
    if (!isPriceMade(context, id)) return [];
    const path = itemPath(context.document, ["collisions", "with"], index);
    const message = `"${id}" is made by prices: dropping events that it falls upon would choose them by their outcome`;
    return [problem(context, "scenario/wrong-value", path, message, "use `policy: keep`, which lists such collisions")];
  });
}
