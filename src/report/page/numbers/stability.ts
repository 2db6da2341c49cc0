import { readStability, type Stability, type StabilityPart } from "../../../study/stability/index.ts";
import { moveTone } from "../../text/groups.ts";
import { metalTitle, shortName } from "../../words/names.ts";
import { windowText } from "../../words/numbers.ts";
import { halvesPhrases } from "../../words/spans.ts";
import { html, type Html } from "../html/html.ts";
import { type Interval, intervalScale } from "../html/interval-svg.ts";
import { plainTable } from "../html/plain-table.ts";
import { estimateCells, probabilityCell } from "./estimate-cells.ts";

/** Every finding beside what its halves, the year that matters most and the latest events show by themselves; null where nothing was found. */
export function stabilityNumbers(stability: readonly Stability[]): Html | null {
  const findings = stability.filter(({ isFinding }) => isFinding);
  if (findings.length === 0) return null;
  const shown = findings.map((finding) => ({ finding, rows: rowsOf(finding) }));
  const scale = intervalScale(shown.flatMap(({ rows }) => rows.map(({ part }) => intervalOf(part))));
  return html`<h3>Does it hold throughout?</h3>
    ${plainTable(
      "What parts of the events show of each finding by themselves",
      [
        { title: "Finding", kind: "prose" },
        { title: "Metal", kind: "text" },
        { title: "Window", kind: "text" },
        { title: "Events", kind: "text" },
        { title: "n", kind: "number", explained: "Events of the part; of a difference, of either group." },
        { title: "Mean %", kind: "number", explained: "Mean, difference of means or slope of the part." },
        { title: "95 % interval", kind: "number" },
        { title: "Drawn", kind: "text", explained: "The interval and its middle; the line is at zero." },
        {
          title: "p adj.",
          kind: "number",
          explained: "p of the part, adjusted for what is asked of all findings alike.",
        },
      ],
      shown.flatMap(({ finding, rows }) =>
        rows.map(({ part, name }, index) => {
          const tone = part.part === "difference" ? null : moveTone(part.estimate, part.pAdjusted);
          const { n, nAgainst } = part;
          return [
            { shown: titleOf(finding), isAgain: index > 0 },
            { shown: metalTitle(finding.metal), isAgain: index > 0 },
            { shown: windowText(finding.window), isAgain: index > 0 },
            name,
            nAgainst === null ? String(n) : `${n}, ${nAgainst}`,
            ...estimateCells(intervalOf(part), tone, scale),
            probabilityCell(part.pAdjusted, tone),
          ];
        }),
      ),
    )} `;
}

interface NamedPart {
  readonly part: StabilityPart;
  readonly name: string;
}

/** Of the years the one without which least is left; stability.csv has all of them. */
function rowsOf(finding: Stability): NamedPart[] {
  const { halves, year, latest } = readStability(finding);
  const difference = finding.parts.find(({ part }) => part === "difference");
  const [before, since] = halves === null ? ["", ""] : halvesPhrases(halves.earlier.part, halves.later.part);
  return [
    ...(halves === null
      ? []
      : [
          { part: halves.earlier.part, name: before },
          { part: halves.later.part, name: since },
        ]),
    ...(halves === null || difference === undefined ? [] : [{ part: difference, name: "later less earlier" }]),
    ...(year === null ? [] : [{ part: year.part, name: `without ${year.part.part}` }]),
    ...(latest === null ? [] : [{ part: latest.part, name: `latest ${latest.part.part}` }]),
  ];
}

function titleOf({ group, against, term }: Stability): string {
  if (term !== null) return `${shortName(group)}, per sd of ${shortName(term)}`;
  return against === null ? shortName(group) : `${shortName(group)} minus ${shortName(against)}`;
}

function intervalOf({ ciLow, estimate, ciHigh }: StabilityPart): Interval {
  return { low: ciLow, middle: estimate, high: ciHigh };
}
