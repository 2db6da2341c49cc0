import type { ScenarioRun } from "../../../pipeline/types.ts";
import type { Section } from "../document.ts";
import { html, type Html, lineOf } from "../html/html.ts";
import type { ReportFacts } from "../report-facts.ts";

/** Sentences a reader must see beside the numbers. */
export function warningsSection(warnings: readonly string[]): Section {
  const body =
    warnings.length === 0
      ? html`<p>None.</p>`
      : html`<ul class="warnings">
          ${warnings.map((warning) => html`<li>${lineOf(warning)}</li> `)}
        </ul>`;
  return { id: "warnings", title: "Warnings", body };
}

/** The scenario with all its defaults, and how to run it again. */
export function originSections({ scenario }: ScenarioRun, facts: ReportFacts): Section[] {
  return [
    {
      id: "scenario",
      title: "Scenario",
      body: html`<p>
          As it was run, with every default (<code>${facts.scenarioPath}</code>, SHA-256
          <code>${scenario.textSha256}</code>):
        </p>
        ${codeBlock("The scenario with its defaults", facts.scenarioText, "")}`,
    },
    {
      id: "reproduce",
      title: "Reproduce",
      body: html`<p>
          Assay ${facts.version}, seed ${scenario.design.seed}. With the scenario and the
          <a href="#data">data files</a> of these hashes, this gives the same numbers, to the last digit:
        </p>
        ${codeBlock("The command", facts.command, "command")}`,
    },
  ];
}

/** Code to read or copy, in a box that scrolls. */
export function codeBlock(label: string, text: string, kind: string): Html {
  return html`<pre class="${kind}" role="group" aria-label="${label}" tabindex="0"><code>${text}</code></pre>`;
}
