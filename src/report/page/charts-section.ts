import type { Section } from "./document.ts";
import { html, lineOf, trustedSvg } from "./html.ts";
import type { Picture } from "./picture.ts";

/** The charts of a run, each with its words; no section when there is none. */
export function chartsSection(pictures: readonly Picture[]): Section[] {
  if (pictures.length === 0) return [];
  const body = html`${pictures.map(
    ({ id, title, alt, svg }) =>
      html`<figure id="chart-${id}">
        <figcaption><strong>${lineOf(title)}</strong> ${lineOf(alt)}</figcaption>
        <div class="drawing" role="region" aria-label="${`Chart: ${lineOf(title)}`}" tabindex="0">
          ${trustedSvg(svg)}
        </div>
      </figure> `,
  )}`;
  return [{ id: "charts", title: "Charts", body }];
}
