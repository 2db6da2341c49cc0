import { type Listing, proseColumns } from "../../report/text/listing.ts";
import { comparisonTests } from "../../study/comparison/index.ts";
import { adjustments, significanceTests, singleEventTests } from "../../study/inference/index.ts";
import { models } from "../../study/normal-returns/index.ts";
import { covariances } from "../../study/response/index.ts";

/** Models of the normal return that a scenario can name. */
export function modelListing(): Listing {
  return {
    name: "models",
    title: "Models of the normal return",
    note: "",
    columns: proseColumns("model", "takes", "what it is"),
    rows: models.map((model) => [
      model.kind,
      { none: "nothing", one: "benchmark", many: "factors" }[model.inputs],
      `${model.title} (${model.reference})`,
    ]),
    records: models.map(({ kind, title, reference, inputs }) => ({ kind, title, reference, inputs })),
  };
}

/** Tests of "the abnormal return is zero" that a scenario can name. */
export function testListing(): Listing {
  return {
    name: "tests",
    title: "Tests of a group against zero",
    note: "",
    columns: proseColumns("test", "what it says"),
    rows: significanceTests.map((test) => [test.kind, `${test.title} (${test.reference}). ${test.advice}`]),
    records: significanceTests.map(({ kind, title, reference, advice }) => ({ kind, title, reference, advice })),
  };
}

/** Tests of one group against another; every comparison reports all of them. */
export function comparisonTestListing(): Listing {
  return {
    name: "comparison_tests",
    title: "Tests of one group against another",
    note: "every comparison reports all of them",
    columns: proseColumns("columns", "what it is"),
    rows: comparisonTests.map((test) => [
      `${test.statisticColumn}, ${test.pValueColumn}`,
      `${test.title} (${test.reference})`,
    ]),
    records: comparisonTests.map(({ kind, title, reference }) => ({ kind, title, reference })),
  };
}

/** Tests of one event by itself; every run reports all of them. */
export function singleEventTestListing(): Listing {
  return {
    name: "single_event_tests",
    title: "Tests of one event",
    note: "every event gets all of them",
    columns: proseColumns("test", "what it says"),
    rows: singleEventTests.map((test) => [test.kind, `${test.title} (${test.reference}). ${test.advice}`]),
    records: singleEventTests.map(({ kind, title, reference, advice, columns }) => ({
      kind,
      title,
      reference,
      advice,
      columns,
    })),
  };
}

/** Adjustments of p-values that a scenario can name. */
export function adjustmentListing(): Listing {
  return {
    name: "adjustments",
    title: "Adjustments of p-values for the number of tests",
    note: "",
    columns: proseColumns("adjust", "what it controls"),
    rows: adjustments.map(({ kind, reference, advice }) => [kind, `${advice} (${reference})`]),
    records: adjustments.map(({ kind, title, reference, advice }) => ({ kind, title, reference, advice })),
  };
}

/** Standard errors that a scenario's `response` can name. */
export function covarianceListing(): Listing {
  return {
    name: "covariances",
    title: "Standard errors of a response",
    note: "",
    columns: proseColumns("covariance", "when to choose it"),
    rows: covariances.map(({ kind, title, reference, advice }) => [kind, `${title} (${reference}). ${advice}`]),
    records: covariances.map(({ kind, title, reference, advice }) => ({ kind, title, reference, advice })),
  };
}
