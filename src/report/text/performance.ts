import { oldestCloseDays } from "../../market/look-back/close-on.ts";
import type { LookBack, SpanFacts } from "../../market/look-back/look-back.ts";
import type { Performance } from "../../pipeline/performance.ts";
import { formatCivilDate } from "../../time/civil-date.ts";
import { levelWords } from "../words/levels.ts";
import { percentText } from "../words/numbers.ts";
import { closesPhrase, decimalsOf } from "../words/prices.ts";
import { oneLine, wrapText } from "../words/text-width.ts";
import { warningLines } from "./layout/warning-lines.ts";
import { paint, type TextStyle } from "./layout/style.ts";
import { cell as textCell, type TextCell, type TextColumn, textTable } from "./layout/table.ts";
import { titleLines } from "./layout/title-lines.ts";
import { pathLines } from "./price-path.ts";

interface SeenMetal extends LookBack {
  readonly facts: SpanFacts;
}

/** How metals did over a span: a table of changes, the way day by day when it is short, and the levels each met. */
export function renderPerformance(performance: Performance, style: TextStyle): string {
  const { span, metals, path } = performance;
  const seen = metals.filter((metal): metal is SeenMetal => metal.facts !== null);
  const [from, to] = [formatCivilDate(span.from), formatCivilDate(span.to)];
  const sections = [
    [...titleLines(`Performance from ${from} to ${to}`, style), ...changeTable(seen, from, to, style)],
    pathLines(path, seen, style),
    seen.flatMap(({ metal, facts }) => wrapText(levelWords(metal, facts), style.width, "  ")),
    warningLines([...substitutions(seen), ...metals.flatMap(missingWords)], style),
    legendLines(seen, style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function changeTable(seen: readonly SeenMetal[], from: string, to: string, style: TextStyle): string[] {
  const columns: readonly TextColumn[] = [
    { title: "metal", align: "left", least: 6 },
    { title: from, align: "right" },
    { title: to, align: "right" },
    { title: "change", align: "right" },
    { title: "%", align: "right" },
    { title: "year %", align: "right" },
    { title: "12 months %", align: "right" },
  ];
  return textTable(
    columns,
    seen.map(({ metal, facts }) => changeRow(metal, facts)),
    style,
  );
}

function changeRow(metal: string, facts: SpanFacts): TextCell[] {
  const prices = [facts.from.close, facts.to.close];
  const decimals = decimalsOf(prices);
  const tone = facts.change < 0 ? "fall" : facts.change > 0 ? "rise" : null;
  return [
    textCell(oneLine(metal)),
    ...prices.map((price) => textCell(price.toFixed(decimals))),
    textCell(facts.change.toFixed(decimals), tone),
    textCell(plainPercent(facts.return), tone),
    textCell(plainPercent(facts.yearReturn)),
    textCell(plainPercent(facts.twelveMonthReturn)),
  ];
}

/** A log return as the plain change in percent. */
function plainPercent(logReturn: number): string {
  return percentText(Math.expm1(logReturn));
}

/** Says of each date of the span which earlier close stands for it where it has none of its own. */
function substitutions(seen: readonly SeenMetal[]): string[] {
  return (["from", "to"] as const).flatMap((end) => {
    const dates = new Set(seen.map(({ facts }) => facts[end].date));
    return [...dates].flatMap((date) => {
      const asked = seen[0]?.span[end] ?? date;
      if (date === asked) return [];
      const metals = seen.filter(({ facts }) => facts[end].date === date).map(({ metal }) => metal);
      const whose = metals.length === seen.length ? "" : `${metals.join(", ")}: `;
      return [
        `${whose}no close on ${formatCivilDate(asked)}; that of ${formatCivilDate(date)}, the last before, stands for it`,
      ];
    });
  });
}

function missingWords({ metal, facts, missing, span, instrument }: LookBack): string[] {
  if (facts !== null) return [];
  if (missing === null) {
    return [`${metal}: no close after ${formatCivilDate(span.from)} up to ${formatCivilDate(span.to)}`];
  }
  return [`${metal}: no close on ${formatCivilDate(missing)} or in the ${oldestCloseDays(instrument)} days before it`];
}

function legendLines(seen: readonly SeenMetal[], style: TextStyle): string[] {
  const closes = closesPhrase(seen.map(({ metal, instrument }) => ({ name: metal, unit: instrument.unit })));
  const lines = [
    `${closes}. %: plain change of the price; the tables hold log returns.`,
    "year %: since the last close of the year before. 12 months %: since the close a year before.",
  ];
  return lines.flatMap((line) => wrapText(line, style.width, "  ")).map((line) => paint(style, "dim", line));
}
