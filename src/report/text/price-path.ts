import type { LookBack } from "../../market/look-back/look-back.ts";
import type { PathStep } from "../../market/look-back/path.ts";
import { observationDate } from "../../market/observation-date.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { localTimeText } from "../../time/zone-clock.ts";
import { noNumber, percentText } from "../words/numbers.ts";
import { oneLine } from "../words/text-width.ts";
import type { TextStyle } from "./layout/style.ts";
import { cell as textCell, textTable } from "./layout/table.ts";

// Two weeks of sessions; a longer way is in path.csv.
const mostRows = 10;

/** The gain of each metal since the span began, one line a date; nothing for a way of more than ten. */
export function pathLines(path: readonly PathStep[], metals: readonly LookBack[], style: TextStyle): string[] {
  const byMetal = metals.map(({ metal, instrument }) => {
    const steps = path.filter((step) => step.metal === metal).slice(1);
    return new Map(steps.map((step) => [timeText(instrument, step.at), step.cumulative]));
  });
  const times = [...new Set(byMetal.flatMap((steps) => [...steps.keys()]))].toSorted();
  if (times.length > mostRows || times.length < 2) return [];
  return [
    "Cumulative gain, %",
    ...textTable(
      [
        { title: "close of", align: "left" },
        ...metals.map(({ metal }) => ({ title: oneLine(metal), align: "right" as const })),
      ],
      times.map((time) => [
        textCell(time),
        ...byMetal.map((steps) => {
          const cumulative = steps.get(time);
          return textCell(cumulative === undefined ? noNumber : percentText(Math.expm1(cumulative)));
        }),
      ]),
      style,
    ),
  ];
}

function timeText(instrument: LookBack["instrument"], at: PathStep["at"]): string {
  if (instrument.clock.kind === "bars") return localTimeText(at, instrument.clock.zone ?? "UTC");
  return formatCivilDate(observationDate(instrument, at));
}
