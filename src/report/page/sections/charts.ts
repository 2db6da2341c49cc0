import type { Section } from "../document.ts";
import { html, type Html, lineOf, trustedSvg } from "../html/html.ts";
import { packText } from "../html/pack.ts";
import type { Picture } from "../picture.ts";

/**
 * The charts of a run, each with its words; no section when there is none. The first ones, up to `bytes`, are drawn whatever the browser;
 * the rest, a tenth as large when deflated, are unfolded by the script.
 */
export async function chartsSection(pictures: readonly Picture[], bytes: number): Promise<Section[]> {
  if (pictures.length === 0) return [];
  let left = bytes;
  const figures: Promise<Html>[] = [];
  for (const picture of pictures) {
    left -= picture.svg.length;
    figures.push(left >= 0 ? Promise.resolve(figureHtml(picture, trustedSvg(picture.svg))) : packedFigure(picture));
  }
  return [{ id: "charts", title: "Charts", body: html`<div class="charts">${await Promise.all(figures)}</div>` }];
}

async function packedFigure(picture: Picture): Promise<Html> {
  return figureHtml(
    picture,
    html`<p>
        <strong>${lineOf(picture.title)}</strong> needs scripts to be drawn. What it shows is said below, and its
        numbers are in the tables.
      </p>
      <script type="application/octet-stream">
        ${await packText(picture.svg)}
      </script>`,
  );
}

/** The drawing has its title in it. */
function figureHtml({ id, title, alt }: Picture, drawing: Html): Html {
  return html`<figure id="chart-${id}">
    <div class="drawing" role="group" aria-label="${`Chart: ${lineOf(title)}`}" tabindex="0">${drawing}</div>
    <figcaption>${lineOf(alt)}</figcaption>
  </figure> `;
}
