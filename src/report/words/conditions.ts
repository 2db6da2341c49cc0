import type { ScenarioRun } from "../../pipeline/types.ts";
import type { SequenceDesign } from "../../study/design/index.ts";
import { groupNamed, indicatorNames } from "./names.ts";
import { countText } from "./numbers.ts";
import { surpriseWords } from "./surprises.ts";
import { oneLine } from "./text-width.ts";

/** What else a group asks of its releases, a phrase each: "when us_cpi_yoy.actual > 3", "within 7 days after US ISM (above consensus)". */
export function conditionWords(run: ScenarioRun, group: string): string[] {
  const design = groupNamed(run, group);
  if (design === undefined) return [];
  const { when, after, notAfter, label, speaker } = design;
  return [
    ...(label === undefined ? [] : [`whose label has ${alternatives(label)}`]),
    ...(speaker === undefined ? [] : [`whose speaker has ${alternatives(speaker)}`]),
    ...(when === undefined ? [] : [`when ${oneLine(when.text)}`]),
    ...(after === undefined ? [] : [sequenceWords(run, after)]),
    ...(notAfter === undefined ? [] : [`not ${sequenceWords(run, notAfter)}`]),
  ];
}

function alternatives(texts: readonly string[]): string {
  return texts.map((text) => `"${oneLine(text)}"`).join(" or ");
}

function sequenceWords(run: ScenarioRun, { indicators, surprise, when, within, isFirst }: SequenceDesign): string {
  const which = [
    surpriseWords(surprise, run.result.design),
    when === undefined ? "" : `when ${oneLine(when.text)}`,
  ].filter((each) => each !== "");
  const release = `${indicatorNames(run, indicators)}${which.length === 0 ? "" : ` (${which.join(", ")})`}`;
  const soon = within === null ? "" : `within ${reachWords(within)}`;
  if (!isFirst) return `${soon} after ${release}`;
  return `the first after ${release}${soon === "" ? "" : `, ${soon}`}`;
}

function reachWords(within: NonNullable<SequenceDesign["within"]>): string {
  if ("days" in within) return countText(within.days, "day");
  const minutes = within.milliseconds / 60_000;
  return minutes % 60 === 0 ? countText(minutes / 60, "hour") : countText(minutes, "minute");
}
