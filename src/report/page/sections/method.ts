import { expectationRules } from "../../../calendar/expectations/index.ts";
import type { ScenarioRun } from "../../../pipeline/types.ts";
import { comparisonTests } from "../../../study/comparison/index.ts";
import type { ResponseDesign } from "../../../study/design/index.ts";
import { bootstrapMethods, findAdjustment, significanceTest } from "../../../study/inference/index.ts";
import { placeboStatistics } from "../../../study/matched/index.ts";
import { findModel } from "../../../study/normal-returns/index.ts";
import { covarianceNamed, stabilityChecks } from "../../../study/response/index.ts";
import { throughoutChecks } from "../../../study/stability/index.ts";
import { adjustmentTitle, observationNoun, shortName } from "../../words/names.ts";
import { countText, windowText } from "../../words/numbers.ts";
import type { Section } from "../document.ts";
import { html, type Html } from "../html/html.ts";
import { plainTable } from "../html/plain-table.ts";

/** How a run was measured: model, windows, which tests with what a rejection of each says, and how p-values are adjusted. */
export function methodSection(run: ScenarioRun): Section {
  const body = html`<dl class="pairs">
      ${methodFacts(run).map(
        ([term, said]) =>
          html`<dt>${term}</dt>
            <dd>${said}</dd>`,
      )}
    </dl>
    ${testsTable(run)}`;
  return { id: "method", title: "Method", body };
}

function methodFacts(run: ScenarioRun): [string, string][] {
  const { design, familySize, comparisons } = run.result;
  const noun = observationNoun(run, design.metals[0] ?? "");
  const { estimation, holes, surpriseScale, collisions, placebo, bootstrap } = design;
  const without =
    design.estimateWithout.length === 0 ? "" : `, without the days of ${design.estimateWithout.join(", ")}`;
  const among =
    comparisons.length === 0
      ? ""
      : `; differences between groups for all ${comparisons.length} comparisons (${adjustmentTitle(design.adjust, "p-values")})`;
  return [
    ["Model", modelWords(run)],
    [
      "Estimated on",
      `${estimation.length} ${noun}s that end ${estimation.gap} before the event window, at least ${estimation.minimum} of them valid${without}`,
    ],
    [
      "Event window",
      `${windowText(design.window)} in ${noun}s; 0 is the first price struck strictly after the release`,
    ],
    ["Tested windows", design.tested.map(windowText).join(", ")],
    [
      "Holes",
      holes === "drop"
        ? "an event with a missing return in its window is left out"
        : "valid returns of a window are summed",
    ],
    [
      "Surprises",
      `actual minus ${expectationWords(run)}; in standard deviations of ${surpriseScale.kind === "expanding" ? "the indicator's earlier surprises" : "all its surprises in the period"} (at least ${surpriseScale.minimum})`,
    ],
    [
      "Other releases in the window",
      collisions.policy === "keep" ? "the event stays, and the table of events names them" : "the event is left out",
    ],
    [
      "Adjusted p",
      familySize === 0
        ? "no test is defined"
        : `${adjustmentTitle(design.adjust, "tests")} for the ${countText(familySize, "test")} of this run${among}. ${adviceOn(design.adjust)}`,
    ],
    ...(placebo === 0
      ? []
      : [
          [
            "Placebo",
            `${placebo} draws of days without a release, alike in weekday, clock time and ${design.matched.period}`,
          ] as [string, string],
        ]),
    ...(bootstrap === 0 ? [] : [["Bootstrap", `${bootstrap} resamples of the events`] as [string, string]]),
    ["Seed", String(design.seed)],
  ];
}

function expectationWords({ result }: ScenarioRun): string {
  const titles = result.design.expectation.map(({ kind, count }) => {
    const rule = expectationRules.find((each) => each.kind === kind);
    return rule === undefined ? kind : rule.title.replace("K", String(count));
  });
  return titles.join(", where that is missing ");
}

function modelWords({ result: { design } }: ScenarioRun): string {
  const { kind, factors, asOf } = design.model;
  const model = findModel(kind);
  const inputs = factors.length === 0 ? "" : ` on ${factors.map(shortName).join(", ")}`;
  const age = asOf === 0 ? "" : `, read up to ${asOf / 3_600_000} hours old`;
  return `${model?.title ?? kind}${inputs}${age}${model === undefined ? "" : ` (${model.reference})`}`;
}

function adviceOn(kind: string): string {
  return findAdjustment(kind)?.advice ?? "";
}

interface Method {
  readonly kind: string;
  readonly title: string;
  readonly reference: string;
  readonly advice: string;
}

function responseMethods({ covariance }: ResponseDesign): readonly Method[] {
  return [covarianceNamed(covariance), ...stabilityChecks];
}

function testsTable({ result: { design, comparisons, stability } }: ScenarioRun): Html {
  const used: readonly (readonly [string, Method])[] = [
    ...design.tests.flatMap((kind) => significanceTest(kind) ?? []).map((test) => ["of a mean move", test] as const),
    ...(comparisons.length === 0 ? [] : comparisonTests).map(
      (test) => ["of a difference", { advice: "", ...test }] as const,
    ),
    ...(design.bootstrap === 0 ? [] : bootstrapMethods).map((method) => ["resampling", method] as const),
    ...(design.response === null ? [] : responseMethods(design.response)).map(
      (method) => ["a response", method] as const,
    ),
    ...(stability.length === 0 ? [] : throughoutChecks).map((check) => ["whether it holds", check] as const),
    ...(design.placebo === 0 ? [] : placeboStatistics).map((statistic) => ["placebo", statistic] as const),
  ];
  return plainTable(
    "Tests, and when to trust them",
    [
      { title: "Test", kind: "prose" },
      { title: "Of what", kind: "text" },
      { title: "What a rejection says, and when to trust it", kind: "advice" },
      { title: "Source", kind: "prose" },
    ],
    used.map(([of, { kind, title, advice, reference }]) => [
      { shown: html`${title} (<code>${kind}</code>)` },
      of,
      advice,
      reference,
    ]),
  );
}
