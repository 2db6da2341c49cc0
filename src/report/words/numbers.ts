import type { EventWindow } from "../../study/design/index.ts";
import { glue } from "./text-width.ts";

/** Stands for a number that does not exist. */
export const noNumber = "-";

/** A fraction as percent with two decimals, without the sign of percent: 0.0123 -> "1.23"; never "-0.00". */
export function percentText(fraction: number): string {
  if (!Number.isFinite(fraction)) return noNumber;
  const text = (fraction * 100).toFixed(2);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** A fraction as percent with its sign, kept on one line: "1.23 %". */
export function percentPhrase(fraction: number): string {
  return `${percentText(fraction)}${glue}%`;
}

/** An interval of fractions in percent: "-0.62 .. -0.01". An end that rounds to zero keeps its sign, which decides whether zero is inside. */
export function intervalText(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return noNumber;
  return `${boundText(low)} .. ${boundText(high)}`;
}

function boundText(bound: number): string {
  const text = percentText(bound);
  return bound < 0 && !text.startsWith("-") ? `-${text}` : text;
}

/** A share, 0 to 1, in whole percent: 0.394 -> "39 %". */
export function shareText(share: number): string {
  return Number.isFinite(share) ? `${Math.round(share * 100)} %` : noNumber;
}

/** A probability with three decimals; "<0.001" below that, ">0.999" only when it is not 1. */
export function probabilityText(p: number): string {
  if (!Number.isFinite(p)) return noNumber;
  if (p < 0.001) return "<0.001";
  return p < 1 && p > 0.999 ? ">0.999" : p.toFixed(3);
}

/** The same for the middle of a sentence: "= 0.040" or "< 0.001". */
export function probabilityPhrase(p: number): string {
  if (p < 0.001) return "< 0.001";
  return p < 1 && p > 0.999 ? "> 0.999" : `= ${p.toFixed(3)}`;
}

/** A window of event time: "[0, +2]"; a single observation is "[0]". */
export function windowText({ from, to }: EventWindow): string {
  return from === to ? `[${signedTau(from)}]` : `[${signedTau(from)}, ${signedTau(to)}]`;
}

/** "1 event", "2 events". */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A figure in its indicator's unit, at most six significant digits unless said otherwise. */
export function figureText(value: number | null, precision = 6): string {
  return value === null || Number.isNaN(value) ? "" : String(Number(value.toPrecision(precision)));
}

/** A time of event time: "-2", "0", "+2". */
export function signedTau(tau: number): string {
  return tau > 0 ? `+${tau}` : String(tau);
}
