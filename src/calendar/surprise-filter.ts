/** Which surprises belong to a group. Ranges include both ends; null leaves an end open. */
export type SurpriseFilter =
  | { readonly kind: "any" | "above" | "below" | "in-line" }
  | { readonly kind: "range"; readonly min: number | null; readonly max: number | null; readonly unit: "raw" | "sd" };

/** How surprises become standard deviations: from the releases before each one, or from all releases in the sample. */
export interface SurpriseScale {
  readonly kind: "expanding" | "full-sample";
  /** Fewest surprises that a scale may rest on. */
  readonly minimum: number;
}
