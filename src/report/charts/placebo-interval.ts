import type { ScenarioRun } from "../../pipeline/types.ts";
import { isSameWindow } from "../../study/design/index.ts";
import type { PlaceboOutcome } from "../../study/matched/index.ts";
import type { Chart, Figure, JsonObject } from "../chart.ts";
import { ink } from "../theme.ts";
import { metalTitle, observationNoun, shortName, windowWords } from "../words/names.ts";
import { countText, percentPhrase, probabilityPhrase, windowText } from "../words/numbers.ts";
import { percentAxis } from "./shared/axes.ts";
import { type Extent, frame } from "./shared/frame.ts";
import { groupColour, moveLabel, slugs } from "./shared/names.ts";
import { axisOf, ownColour, pixels, placeRows, rowsBody } from "./shared/rows.ts";
import { chartSpec, inline, point } from "./shared/spec.ts";

const rowHeight = 18;

/** Mean CARs held against what draws of days without a release gave; one figure a metal, none without draws. */
export const placeboInterval: Chart = {
  kind: "placebo-interval",
  title: "Releases and days without one",
  figures(run) {
    const { placebo, design } = run.result;
    const names = slugs(design.metals);
    return design.metals.flatMap((metal, index): Figure[] => {
      const outcomes = placebo.filter((each) => each.metal === metal && each.statistic === "caar" && each.draws > 0);
      const rows = design.tested.flatMap((window) => outcomes.filter((each) => isSameWindow(each.window, window)));
      if (rows.length === 0) return [];
      const title = `${metalTitle(metal)}: releases and days without one`;
      const subtitle =
        "Mean cumulative abnormal return after the releases (dot) among draws of matched days without one: 95 % of the draws are no farther from zero than the grey band, their mean is the dashed line.";
      return [
        {
          id: `placebo-interval-${names[index]}`,
          title,
          alt: altText(metal, rows),
          spec: chartSpec(title, subtitle, body(run, rows)),
        },
      ];
    });
  },
};

function body(run: ScenarioRun, outcomes: readonly PlaceboOutcome[]): JsonObject {
  const extent: Extent = frame(
    outcomes.flatMap(({ limit, observed, mean }) => [-limit, limit, observed, mean]),
    [],
    1,
  );
  const layout = placeRows(
    outcomes.map((each, at) => ({
      name: each.group,
      facts: `n = ${each.n}, mean ${moveLabel(each.observed)}, placebo p ${probabilityPhrase(each.pValue)}`,
      colour: groupColour(run, each.group),
      heading: isSameWindow(each.window, outcomes[at - 1]?.window)
        ? ""
        : `${windowText(each.window)} \u2013 ${windowWords(each.window, observationNoun(run, each.metal))}`,
    })),
    rowHeight,
  );
  const rows = outcomes.map((each, at) => ({
    ...layout.places[at],
    group: each.group,
    observed: point(each.observed),
    low: point(-each.limit),
    high: point(each.limit),
    mean: point(each.mean),
    colour: groupColour(run, each.group),
    says: `${moveLabel(each.observed)}; 95 % of ${each.draws} draws within ${percentPhrase(each.limit)} of zero`,
  }));
  const x = axisOf(extent);
  const span = { y: pixels("top"), y2: { field: "bottom" } };
  return rowsBody(layout, extent, percentAxis(extent), {
    behind: [
      {
        data: inline(rows),
        mark: { type: "rect", color: ink.shade },
        encoding: { ...span, x: { ...x, field: "low" }, x2: { field: "high" } },
      },
    ],
    before: [
      {
        data: inline(rows),
        mark: { type: "rule", color: ink.muted },
        encoding: { ...span, x: { ...x, field: "mean" } },
      },
      {
        data: inline(rows),
        mark: { type: "circle", aria: true, size: 70, opacity: 1 },
        encoding: {
          x: { ...x, field: "observed" },
          y: pixels("middle"),
          color: ownColour,
          description: { field: "says" },
          tooltip: { field: "says" },
        },
      },
    ],
  });
}

function altText(metal: string, outcomes: readonly PlaceboOutcome[]): string {
  const parts = outcomes.map(
    ({ group, window, n, observed, limit, pValue }) =>
      `${shortName(group)} ${windowText(window)} (${countText(n, "event")}) ${percentPhrase(observed)}, 95 % of draws within ${percentPhrase(limit)} of zero, placebo p ${probabilityPhrase(pValue)}`,
  );
  return `Mean cumulative abnormal returns of ${shortName(metal)} against draws of matched days without a release: ${parts.join("; ")}.`;
}
