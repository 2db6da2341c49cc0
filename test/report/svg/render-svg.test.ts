import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { charts } from "../../../src/report/charts/index.ts";
import { renderPng } from "../../../src/report/svg/render-png.ts";
import { renderSvg } from "../../../src/report/svg/render-svg.ts";
import { packageFolder } from "../../support/run-cli.ts";
import { sampleRun } from "../../support/sample-run.ts";

const figure = charts.flatMap((chart) => chart.figures(sampleRun())).find(({ id }) => id === "caar-path-gold");
if (figure === undefined) throw new Error("the sample has no path of gold");

describe("renderSvg", () => {
  test("gives an image with the figure's words and nothing that a page would have to trust", async () => {
    const svg = await renderSvg(figure);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" /);
    expect(svg).toContain(`<title>${figure.title}</title><desc>${figure.alt}</desc>`);
    expect(svg).not.toMatch(/\s(?:id|style|class|href|on\w+)=|<style|<script|<image|url\(/);
  });

  test("gives the same bytes again", async () => {
    expect(await renderSvg(figure)).toBe(await renderSvg(figure));
  });

  test("says what is hovered over in titles", async () => {
    expect(await renderSvg(figure)).toMatch(/<title>2026-01-13: −0\.50\s%<\/title>/);
  });

  test("has no colour of the light theme left in the dark one", async () => {
    const colours = (svg: string) =>
      new Set([...svg.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, colour]) => colour));
    const [light, dark] = [colours(await renderSvg(figure)), colours(await renderSvg(figure, "dark"))];
    expect(dark.size).toBe(light.size);
    expect([...dark].filter((colour) => light.has(colour))).toEqual([]);
  });
});

describe("renderPng", () => {
  test("draws twice as many pixels as the SVG has", async () => {
    const svg = await renderSvg(figure);
    const png = Buffer.from(await renderPng(svg));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const width = Number(/ width="([^"]+)"/.exec(svg)?.[1]);
    expect(Math.abs(png.readUInt32BE(16) - 2 * width)).toBeLessThan(2);
  });

  test("refuses to leave out the words where there is no font", async () => {
    await expect(renderPng(await renderSvg(figure), { systemFonts: false })).rejects.toThrow(
      "a PNG needs a font, and this machine has none",
    );
  });
});

test("Vega and resvg are loaded by whoever draws, and by nobody else", () => {
  const sources = (readdirSync(join(packageFolder, "src"), { recursive: true }) as string[]).filter((name) =>
    name.endsWith(".ts"),
  );
  const loading = sources.filter((name) => {
    const text = readFileSync(join(packageFolder, "src", name), "utf8");
    return /^(?:import|\} from|export) ?(?!type)[^;()]*"(?:vega|vega-lite|@resvg\/resvg-js)";$/m.test(text);
  });
  expect(loading).toEqual([]);
});
