import { pageScript, pageStyle } from "./assets/assets.ts";
import { html, type Html, lineOf, ownCode, renderHtml } from "./html/html.ts";

/** Begins every page of ours, so that nobody else's file is taken for one. */
export const pageMark = "<!doctype html>\n<!-- Made by assay";

/** A part of a page, with a heading and a place in the list of contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** What surrounds the sections of a page. */
export interface PageFrame {
  readonly title: string;
  readonly question: string | null;
  /** A line of facts under the question. */
  readonly facts: string;
  readonly version: string;
}

// Nothing is fetched: our own style and script are let in by their hashes, pictures only from the page itself.
const policy = [
  "default-src 'none'",
  `style-src '${pageStyle.hash}'`,
  `script-src '${pageScript.hash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A whole page as one text: it opens from disk, loads nothing and says the same without scripts. */
export function renderPage({ title, question, facts, version }: PageFrame, sections: readonly Section[]): string {
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${lineOf(title)}</title>
      <link rel="icon" href="data:," />
      ${ownCode("style", pageStyle.text)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the answer</a>
      <header>
        <h1 dir="auto">${lineOf(title)}</h1>
        ${question === null ? null : html`<p class="question" dir="auto">${lineOf(question)}</p>`}
        <p class="facts">${facts}</p>
      </header>
      ${sections.length < 2 ? null : contents(sections)}
      <main id="main" tabindex="-1">
        ${sections.map(
          ({ id, title: heading, body }) =>
            html`<section id="${id}" aria-labelledby="${id}-heading">
              <h2 id="${id}-heading">${heading}</h2>
              ${body}
            </section> `,
        )}
      </main>
      <footer>
        <p>
          Made by Assay ${version}. This page is one file: it loads nothing from the network, and all but the rows of
          long tables, and the last of many pictures, can be read without scripts.
        </p>
      </footer>
      ${ownCode("script", pageScript.text)}
    </body>
  </html> `;
  return `${pageMark} ${version} -->\n${renderHtml(page)}`;
}

function contents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}
