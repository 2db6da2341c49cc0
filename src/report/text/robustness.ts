import type { RobustnessCell, RobustnessRun } from "../../pipeline/robustness.ts";
import { type Agreement, type Specification, specificationAxes } from "../../study/robustness/index.ts";
import { listPhrase, metalTitle, shortName } from "../words/names.ts";
import { countText, percentPhrase, percentText, probabilityText, shareText, windowText } from "../words/numbers.ts";
import { clip, oneLine, wrapText } from "../words/text-width.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, type TextColumn, textTable } from "./layout/table.ts";

const columns: readonly TextColumn[] = [
  { title: "metal", align: "left", least: 6 },
  { title: "own %", align: "right" },
  { title: "own p", align: "right" },
  { title: "median %", align: "right" },
  { title: "from .. to", align: "right" },
  { title: "same sign", align: "right" },
  { title: "p<5%", align: "right" },
  { title: "against", align: "right" },
];

const sentences = {
  robust: "robust: the sign holds throughout and most specifications detect it.",
  leaning: "leaning: the sign holds almost throughout, but most specifications do not detect a move.",
  fragile: "fragile: the answer depends on choices that are open to an analyst.",
  "nothing found": "nothing found: hardly any specification detects a move.",
  "too little data": "too little data to tell.",
} as const;

const withoutOwn =
  "these prices made the events, and every tested window that holds observation 0 begins before it, so that it holds the very moves that made them: test one from 0 on.";

/** A scenario's specification curve in words: a row per group and metal, what it amounts to, and the choice that matters most. */
export function renderRobustness({ scenario, specifications, cells }: RobustnessRun, style: TextStyle): string {
  const counts = cells.map(({ agreements: [whole] }) => whole.specifications);
  const most = Math.max(0, ...counts);
  const each = counts.every((count) => count === most) ? String(most) : `up to ${most}`;
  const lines = [
    paint(style, "bold", clip(oneLine(scenario.name), style.width)),
    ...wrapText(
      `${countText(specifications.length, "specification")}, ${each} for each group and metal${variedWords(specifications)}.`,
      style.width,
      "",
    ),
    ...scenario.design.groups.flatMap(({ name }) => groupLines(name, cells, style)),
    "",
    ...legend(cells[0], style),
  ];
  return `${lines.join("\n")}\n`;
}

/** What differs from one specification to another: a choice that leaves a question alone is not made. */
function variedWords(specifications: readonly Specification[]): string {
  const isVaried = (valueOf: (each: Specification) => string | undefined) =>
    new Set(specifications.map(valueOf)).size > 1;
  const varied = [
    ...specificationAxes.filter(({ name }) => isVaried(({ choices }) => choices[name])).map(({ title }) => title),
    ...(isVaried(({ window }) => windowText(window)) ? ["the tested window"] : []),
    ...(isVaried(({ test }) => test) ? ["the test"] : []),
  ];
  return varied.length === 0 ? "" : `: ${listPhrase(varied)} ${varied.length === 1 ? "is" : "are"} varied`;
}

function groupLines(group: string, all: readonly RobustnessCell[], style: TextStyle): string[] {
  const cells = all.filter((cell) => cell.group === group);
  const rows = cells.map(({ metal, own, agreements: [whole] }) => [
    textCell(oneLine(metal)),
    textCell(percentText(own.meanCar)),
    textCell(probabilityText(own.pValue)),
    textCell(percentText(whole.medianCar)),
    textCell(`${percentText(whole.minCar)} .. ${percentText(whole.maxCar)}`),
    textCell(shareText(whole.sameSign)),
    textCell(shareText(whole.significantSame)),
    textCell(shareText(whole.significantOpposite)),
  ]);
  const title = paint(style, "bold", clip(oneLine(group), style.width));
  if (cells.length === 0) return ["", title, ...wrapText(withoutOwn, style.width, "    ", "  ")];
  return [
    "",
    title,
    ...textTable(columns, rows, style),
    ...cells.flatMap((cell) => wrapText(sentence(cell), style.width, "    ", "  ")),
  ];
}

function sentence({ metal, verdict, agreements: [whole, ...byChoice] }: RobustnessCell): string {
  const blind =
    whole.cannotTell === 0 ? "" : ` ${whole.cannotTell} of ${whole.specifications} have too few events to tell.`;
  const words = `${metalTitle(metal)}: ${sentences[verdict]}${blind}`;
  const decisive = verdict === "too little data" ? null : mostDecisive(byChoice);
  return decisive === null ? words : `${words} ${decisive}`;
}

/** The choice whose values' medians lie farthest apart, with the two extremes. */
function mostDecisive(byChoice: readonly Agreement[]): string | null {
  const axes = [...new Set(byChoice.map(({ axis }) => axis))].map((axis) => {
    const values = byChoice
      .filter((each) => each.axis === axis && Number.isFinite(each.medianCar))
      .toSorted((a, b) => a.medianCar - b.medianCar);
    return { axis, low: values[0], high: values.at(-1) };
  });
  const spread = ({ low, high }: (typeof axes)[number]) => (high?.medianCar ?? 0) - (low?.medianCar ?? 0);
  const [first] = axes.toSorted((a, b) => spread(b) - spread(a));
  if (first?.low === undefined || first.high === undefined || spread(first) === 0) return null;
  const { low, high } = first;
  const title = specificationAxes.find(({ name }) => name === first.axis)?.title ?? `the ${first.axis}`;
  const shown = ({ value, medianCar }: Agreement) => `${shortName(value)} ${percentPhrase(medianCar)}`;
  return `Most depends on ${title} (medians: ${shown(low)}, ${shown(high)}).`;
}

function legend(first: RobustnessCell | undefined, style: TextStyle): string[] {
  if (first === undefined) return [];
  const { window, test } = first.own;
  const lines = [
    `own %, own p: the scenario's own mean abnormal move in ${windowText(window)} and the p of its ${test}, unadjusted. ` +
      "median %, from .. to: of all specifications.",
    "same sign: specifications whose mean is on that side; p<5%: those that also have p below 5 %, unadjusted; against: p below 5 % on the other side.",
    "With no effect at all about 5 % would have p below 5 %, but not independently: the shares describe, they do not test.",
  ];
  return lines.flatMap((line) => wrapText(line, style.width, "  ")).map((line) => paint(style, "dim", line));
}
