import { html, type Html } from "./html.ts";

/** An interval and the number in its middle, as fractions; NaN where there is none. */
export interface Interval {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const width = 144;
const height = 18;

/** The scale that intervals beside each other share: from the lowest to the highest of them, zero included. */
export function intervalScale(intervals: readonly Interval[]): (value: number) => number {
  const ends = intervals.flatMap(({ low, middle, high }) => [low, middle, high]).filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  return (value) => 6 + ((width - 12) * (value - least)) / span;
}

/** An interval as a dot with whiskers beside the line at zero. The numbers stand beside it, so readers of screens are not told of it. */
export function intervalSvg(interval: Interval, x: (value: number) => number, isFound: boolean): Html | null {
  const { low, middle, high } = interval;
  if (!Number.isFinite(middle)) return null;
  const whisker =
    Number.isFinite(low) && Number.isFinite(high)
      ? html`<line class="whisker" x1="${at(x(low))}" x2="${at(x(high))}" y1="${height / 2}" y2="${height / 2}" />`
      : null;
  return html`<svg class="interval${isFound ? " found" : ""}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <line class="zero" x1="${at(x(0))}" x2="${at(x(0))}" y1="0" y2="${height}" />
    ${whisker}
    <circle cx="${at(x(middle))}" cy="${height / 2}" r="4" />
  </svg>`;
}

function at(value: number): string {
  return value.toFixed(1);
}
