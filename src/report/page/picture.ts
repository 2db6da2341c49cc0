/** A chart that has been drawn: what a page shows, whatever drew it. */
export interface Picture {
  /** Unique in a run: "caar-path-gold". */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words with its main numbers. */
  readonly alt: string;
  /** An `<svg>` element without ids, styles and references. */
  readonly svg: string;
}
