import { type RobustnessRun, runRobustness } from "../../src/pipeline/robustness.ts";
import type { LoadedScenario, ScenarioRun } from "../../src/pipeline/types.ts";
import type { Figure } from "../../src/report/chart.ts";
import { charts, powerCharts, robustnessCharts } from "../../src/report/charts/index.ts";
import { measureText } from "../../src/report/svg/measure.ts";
import { headlineWindow } from "../../src/report/words/names.ts";
import { type Effect, studyPower } from "../../src/study/inference/power.ts";

/** Every figure of a run, those of `assay power` included. */
export function figuresOf(run: ScenarioRun, effect: Effect | null = null): Figure[] {
  const rows = studyPower(run.result, effect);
  return [
    ...charts.flatMap((chart) => chart.figures(run)),
    ...powerCharts.flatMap((chart) => chart.figures({ run, rows })),
  ];
}

/** A scenario asked in every way, as `assay robustness` does. */
export function askEveryWay(scenario: LoadedScenario): RobustnessRun {
  return runRobustness(scenario, headlineWindow(scenario.design.tested));
}

export function robustnessFigures(run: RobustnessRun): Figure[] {
  return robustnessCharts.flatMap((chart) => chart.figures(run));
}

/** A text of an SVG and the stretch that it takes, by the widest of the usual fonts. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The upright texts of an SVG of ours, where they stand. */
export function textsOf(svg: string): PlacedText[] {
  const groups = [...svg.matchAll(/<g([^>]*)>(.*?)<\/g>|<text([^>]*)>([^<]*)<\/text>/g)];
  return groups.flatMap(([, style, inside, own, text]) => {
    if (own !== undefined) return [placed(own, text ?? "")];
    return [...(inside ?? "").matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, content]) =>
      placed(`${style} ${attributes}`, content ?? ""),
    );
  });
}

function placed(attributes: string, escaped: string): PlacedText {
  const text = escaped.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const value = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(attributes)?.[1];
  const width = measureText(text, Number(value("font-size") ?? 11), value("font-weight") === "600");
  const x = Number(value("x"));
  const anchor = value("text-anchor") ?? "start";
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { text, left, right: left + width, y: Number(value("y")) };
}
