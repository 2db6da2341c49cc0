/** A style or script of ours that stands inside a page. */
export interface PageAsset {
  /** What a Content-Security-Policy names it by: `sha256-` and the SHA-256 of the text. */
  readonly hash: string;
  readonly text: string;
}
