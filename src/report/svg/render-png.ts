import { userError } from "../../errors.ts";

/** How a picture becomes pixels. */
export interface PngOptions {
  /** Pixels for each unit of the SVG; two keep it sharp where it is shown. */
  readonly scale?: number;
  /** Whether the fonts of this machine may be used; there are no others. */
  readonly systemFonts?: boolean;
}

/** Drawn with any font at all, this leaves a mark. */
const letter =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-size="16" font-family="sans-serif">M</text></svg>';

/**
 * An SVG of ours as a PNG, with the fonts of this machine: another machine may draw other letters. Throws a `UserError` (output/no-fonts)
 * where there is none, as in many containers: a picture without its words would mislead.
 */
export async function renderPng(svg: string, { scale = 2, systemFonts = true }: PngOptions = {}): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const font = { loadSystemFonts: systemFonts, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" };
  if (!new Resvg(letter, { font }).render().pixels.some((value) => value > 0)) {
    throw userError("output/no-fonts", "a PNG needs a font, and this machine has none");
  }
  return new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font }).render().asPng();
}
