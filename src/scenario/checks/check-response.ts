import type { ReleaseCalendar } from "../../calendar/types.ts";
import type { Diagnostic } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { StudyDesign } from "../../study/design/index.ts";
import { minuteOf, responseKindNamed, responseOutcomeNamed } from "../../study/response/index.ts";
import { selectReleases } from "../../study/selection/index.ts";
import { type CheckContext, itemPath, problem, repeats } from "./check-context.ts";

const withPath = ["response", "with"];

/** The regressors of a response exist, stand once, are other news than the groups' own, and its kind fits what it explains. */
export function checkResponse(context: CheckContext): Diagnostic[] {
  const { scenario, document, indicators } = context;
  const { response } = scenario;
  if (response === undefined) return [];
  // As written, not as read: an entry that has a mistake of its own is not unknown as well.
  const known = new Set([...indicators.keys(), ...Object.keys(document.value["indicators"] ?? {})]);
  const wrong = (index: number, message: string, hint: string) =>
    problem(context, "scenario/wrong-value", itemPath(document, withPath, index), message, hint);
  return [
    ...response.with.flatMap((id, index) => {
      if (!known.has(id)) {
        const { message, hint } = unknownName("indicator", id, known);
        return [problem(context, "scenario/unknown-name", itemPath(document, withPath, index), message, hint)];
      }
      const [owner] = Object.entries(scenario.groups).find(([, { release }]) => release.includes(id)) ?? [];
      if (owner === undefined) return [];
      return [wrong(index, `"${id}" is what group "${owner}" is about`, "its surprise is a regressor already")];
    }),
    ...repeats(response.with).map((index) =>
      wrong(index, `"${response.with[index]}" stands twice in the list`, "keep one of the two"),
    ),
    ...checkSizes(context, response),
  ];
}

/** Sizes have no side. */
function checkSizes(context: CheckContext, { kind, of }: { kind: string; of: string }): Diagnostic[] {
  if (!responseOutcomeNamed(of).isAbsolute || responseKindNamed(kind).contrasts.length === 0) return [];
  const message = `"${of}" goes by the sizes of surprises, which "${kind}" cannot tell apart`;
  return [problem(context, "scenario/wrong-value", ["response", "kind"], message, "use `kind: linear`")];
}

/**
 * Some release of the groups has a surprise to respond to, on both sides where sides are told apart; what prices make, and events without
 * figures, have none.
 */
export function checkSurprising(context: CheckContext, design: StudyDesign, calendar: ReleaseCalendar): Diagnostic[] {
  if (design.response === null) return [];
  const { kind } = design.response;
  const groups = design.groups.map((group) => selectReleases(group, design, calendar).map(({ surprise }) => surprise));
  const surprises = groups.flat();
  // A group that selects nothing has been told of.
  if (surprises.length === 0) return [];
  if (surprises.some((surprise) => surprise !== null)) return checkSides(context, kind, groups);
  const message = "no release of the groups has a surprise to respond to";
  const hint = "name indicators with a consensus, or leave out `response`";
  return [problem(context, "scenario/selects-nothing", ["response"], message, hint)];
}

/** A group of surprises above expectations alone has no slope below them, and the regression none at all. */
function checkSides(
  context: CheckContext,
  kind: string,
  groups: readonly (readonly (number | null)[])[],
): Diagnostic[] {
  if (responseKindNamed(kind).contrasts.length === 0) return [];
  const hasBoth = (surprises: readonly (number | null)[]) =>
    surprises.some((surprise) => (surprise ?? 0) > 0) && surprises.some((surprise) => (surprise ?? 0) < 0);
  if (groups.some(hasBoth)) return [];
  const message = `"${kind}" tells surprises above expectations from those below, and no group has both`;
  const hint = "use `kind: linear`, or groups without `surprise`";
  return [problem(context, "scenario/wrong-value", ["response", "kind"], message, hint)];
}

/** Every indicator of `with` comes out together with the releases of at least one group. */
export function checkSharedMinutes(
  context: CheckContext,
  design: StudyDesign,
  calendar: ReleaseCalendar,
): Diagnostic[] {
  const others = design.response?.with ?? [];
  if (others.length === 0) return [];
  const minutes = new Set(
    design.groups.flatMap((group) =>
      selectReleases(group, design, calendar).map(({ release }) => minuteOf(release.releasedAt)),
    ),
  );
  return others.flatMap((id, index) => {
    const isShared = ({ indicator, releasedAt }: (typeof calendar.releases)[number]) =>
      indicator === id && minutes.has(minuteOf(releasedAt));
    if (calendar.releases.some(isShared)) return [];
    const message = `"${id}" never comes out in the same minute as a release of the groups`;
    const hint = "name indicators of the same report, such as us-core-cpi-mom beside us-cpi-mom";
    return [problem(context, "scenario/selects-nothing", itemPath(context.document, withPath, index), message, hint)];
  });
}
