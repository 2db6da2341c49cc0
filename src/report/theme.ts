import type { JsonObject } from "./chart.ts";

/** How pictures look: a colour of the light theme beside its counterpart of the dark one. */
export type Theme = "light" | "dark";

/** The fonts of whoever looks; nothing is embedded and nothing is fetched. */
export const fontStack =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif";

/** Every colour a picture may have, light then dark. Light ones are distinct, so that a picture can be recoloured by them. */
const colours = {
  paper: ["#ffffff", "#0d1117"],
  ink: ["#1f2328", "#e6edf3"],
  label: ["#474f58", "#c3cbd3"],
  muted: ["#646d76", "#9aa4ae"],
  rule: ["#8c959f", "#6e7781"],
  grid: ["#e7e9ec", "#242a32"],
  shade: ["#d8dce1", "#323a44"],
  onStrong: ["#fefefe", "#fefefe"],
} as const;

/**
 * Groups, in the scenario's order: Okabe and Ito's (2008) colours, dark enough on white and light enough on black (4.5 : 1) that names can be
 * written in them; then neighbours of them that differ in lightness. No chart depends on telling them apart: names stand beside the marks.
 */
const groupColours = [
  ["#0072b2", "#56b4e9"],
  ["#bf4b00", "#f0883e"],
  ["#007a5a", "#3fbf95"],
  ["#a34a88", "#de9cc4"],
  ["#8a6200", "#e3b341"],
  ["#4d5a68", "#a9b4c0"],
  ["#3577b0", "#8cc8f2"],
  ["#8c2d3f", "#f28b9a"],
] as const;

/** Orange for falls, blue for rises, grey between: a diverging scale that every kind of colour vision can read. */
const heatColours = [
  ["#a64300", "#b4560c"],
  ["#e89450", "#7d4514"],
  ["#fbdcbc", "#472b17"],
  ["#f1f2f4", "#1c2128"],
  ["#cfe2f3", "#17324a"],
  ["#74b1de", "#1f5687"],
  ["#0a5a9c", "#2a78bd"],
] as const;

/** The light theme's colours, by what they are for. */
export const ink = Object.fromEntries(Object.entries(colours).map(([name, [light]]) => [name, light])) as Readonly<
  Record<keyof typeof colours, string>
>;

/** The heatmap's seven steps, from far below zero to far above. */
export const heatSteps: readonly string[] = heatColours.map(([light]) => light);

/** A group's colour by its place in the scenario; from the ninth group on they come again. */
export function colourAt(index: number): string {
  return (groupColours[index % groupColours.length] ?? groupColours[0])[0];
}

/** The dark counterpart of each light colour. */
export const darkColours: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.values(colours),
  ...groupColours,
  ...heatColours,
]);

/** Rules that turn every picture inside `scope` dark, for a page's own style: `@media (prefers-color-scheme: dark)` goes around them. */
export function darkRules(scope: string): string {
  return [...darkColours]
    .filter(([light, dark]) => light !== dark)
    .map(([light, dark]) => `${scope} [fill="${light}"]{fill:${dark}}${scope} [stroke="${light}"]{stroke:${dark}}`)
    .join("\n");
}

/** Vega-Lite's settings that all charts share; they are part of each specification, so that it looks the same elsewhere. */
export const lightConfig: JsonObject = {
  aria: false,
  background: ink.paper,
  font: fontStack,
  padding: 10,
  view: { stroke: null },
  concat: { spacing: 14 },
  title: {
    anchor: "start",
    frame: "bounds",
    color: ink.ink,
    fontSize: 14,
    fontWeight: 600,
    lineHeight: 18,
    offset: 12,
    subtitleColor: ink.muted,
    subtitleFontSize: 11,
    subtitleLineHeight: 15,
    subtitlePadding: 5,
  },
  axis: {
    domain: false,
    ticks: false,
    grid: true,
    gridColor: ink.grid,
    labelColor: ink.label,
    labelFontSize: 11,
    labelFlush: false,
    labelOverlap: false,
    labelPadding: 6,
    titleColor: ink.muted,
    titleFontSize: 11,
    titleFontWeight: "normal",
    titlePadding: 8,
  },
  text: { color: ink.label, fontSize: 11 },
  line: { strokeJoin: "round", strokeCap: "round" },
};
