import type { ScenarioRun } from "../pipeline/types.ts";

/** Data that JSON can hold; a missing number is null. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A mapping that JSON can hold. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A complete Vega-Lite specification with its data inline: Vega-Lite's own editor draws the same picture from it. */
export interface VegaLiteSpec extends JsonObject {
  readonly $schema: string;
}

/** A picture of a run: data for Vega-Lite and words for whoever cannot see it. */
export interface Figure {
  /** File name without its ending, unique in a run: "caar-path-gold". */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words with its main numbers. */
  readonly alt: string;
  /** A complete Vega-Lite specification with its data inline, light theme; nothing in it is fetched. */
  readonly spec: VegaLiteSpec;
}

/**
 * A kind of chart of a run (or of what another command finds). Every number it shows is in a table; a run that it does not apply to has no
 * figures of it. Adding one is a file in charts/ and a line in its index.
 */
export interface Chart<Of = ScenarioRun> {
  readonly kind: string;
  readonly title: string;
  figures(run: Of): readonly Figure[];
}
