import type { Diagnostic } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import { checkConditions } from "./check-conditions.ts";
import { type CheckContext, groupPath, itemPath, problem, repeats, written } from "./check-context.ts";
import { checkModel } from "./check-model.ts";
import { checkSurprise } from "./check-surprise.ts";

/** Every name in the scenario exists, stands once, and fits where it stands. */
export function checkNames(context: CheckContext): Diagnostic[] {
  const { scenario, document, indicators, instruments } = context;
  // As written, not as read: an entry that has a mistake of its own is not unknown as well.
  const namesOf = (key: string) => keysOf(document.value[key]);
  const metals = [...instruments].filter(([, entry]) => entry.instrument.role === "metal").map(([id]) => id);
  const known = (
    what: string,
    path: DocumentPath,
    names: readonly string[],
    allowed: Iterable<string>,
    has: Set<string>,
  ) =>
    names.flatMap((name, index) => {
      if (has.has(name)) return [];
      const { message, hint } = unknownName(what, name, allowed);
      return [problem(context, "scenario/unknown-name", itemPath(document, path, index), message, hint)];
    });
  const once = (path: DocumentPath, names: readonly string[]) =>
    repeats(names).map((index) =>
      problem(
        context,
        "scenario/wrong-value",
        itemPath(document, path, index),
        `"${names[index]}" stands twice in the list`,
        "keep one of the two",
      ),
    );
  const instrumentIds = new Set([...instruments.keys(), ...namesOf("instruments")]);
  const indicatorIds = new Set([...indicators.keys(), ...namesOf("indicators"), ...namesOf("price_events")]);
  return [
    ...known("metal", ["metals"], scenario.metals, metals, instrumentIds),
    ...once(["metals"], scenario.metals),
    ...scenario.metals.flatMap((metal, index) => {
      if (instruments.get(metal)?.instrument.change !== "difference") return [];
      const message = `"${metal}" changes by differences; what is studied has prices and log returns`;
      const hint = "use it as a benchmark or factor of the model, or give its entry `change: log`";
      return [problem(context, "scenario/wrong-value", itemPath(document, ["metals"], index), message, hint)];
    }),
    ...once(["tests"], scenario.tests),
    ...Object.entries(scenario.groups).flatMap(([name, group]) => {
      const path = [...groupPath(context, name), "release"];
      return [...known("indicator", path, group.release, indicatorIds, indicatorIds), ...once(path, group.release)];
    }),
    ...known("indicator", ["collisions", "with"], scenario.collisions.with, indicatorIds, indicatorIds),
    ...checkGroups(context),
    ...checkConditions(context, { indicators: indicatorIds, series: instrumentIds }),
    ...checkCompare(context),
    ...known("indicator", ["estimation", "without"], scenario.estimation.without ?? [], indicatorIds, indicatorIds),
    ...once(["estimation", "without"], scenario.estimation.without ?? []),
    ...known("indicator", ["matched", "without"], scenario.matched?.without ?? [], indicatorIds, indicatorIds),
    ...once(["matched", "without"], scenario.matched?.without ?? []),
    ...checkModel(context, instrumentIds),
  ];
}

function keysOf(value: unknown): string[] {
  return isMapping(value) ? Object.keys(value) : [];
}

function isMapping(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function checkGroups(context: CheckContext): Diagnostic[] {
  const { groups, events } = context.document.value;
  if (groups !== undefined && events !== undefined) {
    return [
      problem(
        context,
        "scenario/wrong-value",
        ["events"],
        `"groups" and "events" are both given`,
        "keep one: `events` is for a single unnamed set",
      ),
    ];
  }
  const isAsked = ["groups", "events"].some((key) => written(context, [key]) !== undefined);
  // What is no mapping has been told of.
  if (!isAsked || (isMapping(groups) && Object.keys(groups).length === 0)) {
    const path = groups === undefined ? [] : ["groups"];
    return [
      problem(
        context,
        "scenario/missing-key",
        path,
        "no events are asked for",
        "add `groups:` with at least one group, such as `hotter: { release: us-cpi-mom, surprise: above }`",
      ),
    ];
  }
  return Object.entries(context.scenario.groups).flatMap(([name, group]) =>
    checkSurprise(context, groupPath(context, name), group),
  );
}

function checkCompare(context: CheckContext): Diagnostic[] {
  // As written, not as read: a group that has a mistake of its own is not unknown as well.
  const asked = written(context, ["groups"]);
  if (asked !== undefined && !isMapping(asked)) return [];
  const names = Object.keys(asked ?? context.scenario.groups);
  return context.scenario.compare.flatMap((pair, index) => [
    ...pair.flatMap((name, side) => {
      if (names.includes(name)) return [];
      const { message, hint } = unknownName("group", name, names);
      return [problem(context, "scenario/unknown-name", ["compare", index, side], message, hint)];
    }),
    ...checkPairOnce(context, index),
    ...(pair[0] === pair[1]
      ? [
          problem(
            context,
            "scenario/wrong-value",
            ["compare", index],
            `"${pair[0]}" is compared with itself`,
            "name two different groups",
          ),
        ]
      : []),
  ]);
}

/** The same pair again, either way round, would count twice in the adjustment of p-values. */
function checkPairOnce(context: CheckContext, index: number): Diagnostic[] {
  const keys = context.scenario.compare.map((pair) => pair.toSorted().join("\n"));
  if (keys.indexOf(keys[index] ?? "") === index) return [];
  const message = `the pair [${context.scenario.compare[index]?.join(", ")}] is compared twice`;
  return [problem(context, "scenario/wrong-value", ["compare", index], message, "keep one of the two")];
}
