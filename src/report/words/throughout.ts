import { type EventWindow, isSameWindow } from "../../study/design/index.ts";
import type { StudyResult } from "../../study/result/index.ts";
import { type Hold, readStability, type SaidPart, type Stability } from "../../study/stability/index.ts";
import { adjustmentTitle } from "./names.ts";
import { percentPhrase, probabilityPhrase, windowText } from "./numbers.ts";
import { halvesPhrases } from "./spans.ts";
import { glue } from "./text-width.ts";

/** What findings rest on, a sentence each: those of the headline window as "it", those of others behind their window's name. */
export function throughoutSentences(findings: readonly Stability[], headline: EventWindow | undefined): string[] {
  return findings
    .filter(({ isFinding }) => isFinding)
    .toSorted((a, b) => Number(isSameWindow(b.window, headline)) - Number(isSameWindow(a.window, headline)))
    .map((finding) => {
      const said = throughoutWords(finding);
      if (isSameWindow(finding.window, headline)) return said;
      return `In ${windowText(finding.window).replaceAll(" ", glue)} ${inside(said)}`;
    });
}

/** The sentence about a finding behind its name: "Gold [0]: it holds in both halves ...". */
export function namedThroughout(name: string, finding: Stability): string {
  return `${name}: ${inside(throughoutWords(finding))}`;
}

function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Whether a finding holds throughout, in one sentence: what each half shows, what is left without the year that matters most, and the latest events. */
export function throughoutWords(finding: Stability): string {
  const { halves, year, latest } = readStability(finding);
  if (halves === null) return "Too few events to tell whether it holds throughout.";
  const said = [
    halvesWords(halves, finding),
    ...(year === null ? [] : [yearWords(year)]),
    ...(latest === null ? [] : [latestWords(latest)]),
  ];
  return `${said.join("; ")}.`;
}

function halvesWords({ earlier, later, differ }: NonNullable<Hold["halves"]>, { parts }: Stability): string {
  const [before, since] = halvesPhrases(earlier.part, later.part);
  const told = [
    { ...earlier, when: before },
    { ...later, when: since },
  ];
  const shown = told.filter(({ says }) => says === "shown");
  const [one, both] = shown;
  const each = told.map(({ part, when }) => `${percentPhrase(part.estimate)} ${when} (${probability(part)})`);
  const difference = parts.find(({ part }) => part === "difference");
  const apart =
    differ && difference !== undefined
      ? `, and the halves differ by ${percentPhrase(difference.estimate)} (${probability(difference)})`
      : "";
  if (both !== undefined) return `It holds in both halves: ${each.join(", ")}${apart}`;
  if (one === undefined) {
    const areFew = apart === "" && told.every(({ says }) => says === "unclear");
    return `Neither half shows it by itself: ${each.join(", ")}${areFew ? ", too few events each to tell" : apart}`;
  }
  const other = told.find(({ says }) => says !== "shown") ?? one;
  const found = `${percentPhrase(one.part.estimate)}, ${probability(one.part)}`;
  const rest = `${percentPhrase(other.part.estimate)}, ${probability(other.part)}`;
  if (other.says === "untested") return `It is detected ${one.when} (${found}); ${other.when} it cannot be told`;
  const years = one.when.replace(/^(in|from) /, "");
  if (other.says === "opposed") return `It is so ${one.when} (${found}), and the other way ${other.when} (${rest})`;
  const isGone = other.says === "absent" || differ;
  return isGone
    ? `It rests on ${one === told[0] ? years : `the time ${years}`} (${found}); ${other.when} nothing is detectable (${rest})`
    : `It is detected ${one.when} (${found}); ${other.when} nothing is detectable (${rest}), in too few events to tell`;
}

function yearWords({ part, says }: SaidPart): string {
  return says === "shown"
    ? `no single year makes it (without ${part.part}, ${probability(part)})`
    : `without ${part.part} it is not detected (${percentPhrase(part.estimate)}, ${probability(part)})`;
}

function latestWords({ part, says }: SaidPart): string {
  const facts = `${percentPhrase(part.estimate)}, ${probability(part)}`;
  const which = `the latest ${part.part} events`;
  switch (says) {
    case "shown":
      return `${which} show it too (${facts})`;
    case "opposed":
      return `${which} show the opposite (${facts})`;
    case "absent":
      return `${which} show nothing detectable (${facts})`;
    default:
      return `${which} are too few to tell (${facts})`;
  }
}

function probability({ pAdjusted }: SaidPart["part"]): string {
  if (Number.isNaN(pAdjusted)) return "no test";
  return `p ${probabilityPhrase(pAdjusted)}`.replaceAll(" ", glue);
}

/** What the p-values of these sentences are; no lines where nothing was found. */
export function throughoutLegend({ stability, design }: Pick<StudyResult, "stability" | "design">): string[] {
  if (!stability.some(({ isFinding }) => isFinding)) return [];
  return [
    `p of a half, without a year or of the latest events: of that part by itself, adjusted (${adjustmentTitle(design.adjust, "p-values")}) for what is ` +
      "asked alike of all that was found. stability.csv has every part.",
  ];
}
