import type { ReleaseCalendar } from "../../calendar/types.ts";
import { makersOf, type StudyDesign } from "../design/index.ts";
import type { NormalReturnModel } from "../normal-returns/index.ts";

/**
 * What a reader must know of events that prices made: they were chosen by what happened before day 0, so a window that begins before
 * it holds the choice, and a mean estimated before it is not the usual one.
 */
export function priceMadeWarnings(design: StudyDesign, calendar: ReleaseCalendar, model: NormalReturnModel): string[] {
  const groups = design.groups
    .filter((group) => makersOf(group, calendar).length > 0)
    .map(({ name }) => name)
    .join(", ");
  if (groups === "") return [];
  const early = design.tested.filter(({ from }) => from < 0).map(({ from, to }) => `[${from}, ${to}]`);
  const isEstimated = model.parameters(design.model.factors.length) > 0;
  return [
    ...(early.length === 0
      ? []
      : [
          `${groups}: prices made these events, and ${early.join(", ")} holds the very moves that did; only from 0 on is it news`,
        ]),
    ...(isEstimated
      ? [
          `${groups}: prices made these events, so the returns before them, which the model takes for normal, were not; compare with \`model: raw\``,
        ]
      : []),
  ];
}
