import type { JsonObject, VegaLiteSpec } from "../../chart.ts";
import { fitLines, fitText } from "../../svg/measure.ts";
import { lightConfig } from "../../theme.ts";

/** All figures are as wide as a phone shows them without shrinking much; a page puts two side by side where there is room. */
export const innerWidth = 440;

/** A specification with its title, in words that fit the figure's width, over `body`. */
export function chartSpec(title: string, subtitle: string, body: JsonObject): VegaLiteSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: { text: fitText(title, innerWidth, 14, true), subtitle: fitLines(subtitle, innerWidth, 11) },
    config: lightConfig,
    ...body,
  };
}

/** Panels beside and below one another by their plots alone, so that labels never push them about. */
export function grid(
  panels: readonly JsonObject[],
  columns: number,
  between: { row: number; column: number },
): JsonObject {
  return { concat: panels, columns, bounds: "flush", align: "all", spacing: { ...between } };
}

/** Inline data. */
export function inline(values: readonly JsonObject[]): JsonObject {
  return { values };
}

/** A number for JSON: missing ones are null, others have as many digits as a picture can show. */
export function point(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
