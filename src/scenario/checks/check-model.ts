import type { Diagnostic } from "../../errors.ts";
import { unknownName } from "../../input/did-you-mean.ts";
import type { DocumentPath } from "../../input/yaml/yaml-document.ts";
import { findModel, models, type NormalReturnModel } from "../../study/normal-returns/index.ts";
import { type CheckContext, itemPath, problem, repeats, written } from "./check-context.ts";

const keyOf = { none: null, one: "benchmark", many: "factors" } as const;
const example = { benchmark: "eurusd", factors: "[eurusd, silver]" } as const;

/** The model exists, has the series it needs and no others, and they are series that can stand beside the metals. */
export function checkModel(context: CheckContext, instrumentIds: ReadonlySet<string>): Diagnostic[] {
  const { kind } = context.scenario.model;
  const model = findModel(kind);
  if (model === undefined) {
    const kinds = models.map((one) => one.kind);
    const { message, hint } = unknownName("model", kind, kinds);
    return [problem(context, "scenario/unknown-name", ["model", "kind"], message, hint)];
  }
  return [...checkKeys(context, model), ...checkSeries(context, model, instrumentIds)];
}

function checkKeys(context: CheckContext, { kind, inputs }: NormalReturnModel): Diagnostic[] {
  const { model } = context.scenario;
  const needed = keyOf[inputs];
  const extra = (["benchmark", "factors"] as const).find((key) => key !== needed && model[key] !== undefined);
  if (needed === null) {
    const superfluous = extra ?? (model.align === undefined ? undefined : "align");
    if (superfluous === undefined) return [];
    const message =
      superfluous === "factors" ? `the model "${kind}" has no factors` : `the model "${kind}" has no benchmark`;
    const hint =
      superfluous === "factors"
        ? "leave them out, or choose `factor`"
        : "leave it out, or choose `market` or `market-adjusted`";
    return [problem(context, "scenario/wrong-value", ["model", superfluous], message, hint)];
  }
  const hint = `write \`model: { kind: ${kind}, ${needed}: ${example[needed]} }\``;
  if (extra !== undefined) {
    const message = `the model "${kind}" takes ${needed === "factors" ? "`factors`, a list," : "one series, `benchmark`,"} instead of \`${extra}\``;
    return [problem(context, "scenario/wrong-value", ["model", extra], message, hint)];
  }
  if (model[needed] !== undefined || written(context, ["model", needed]) !== undefined) return [];
  const article = needed === "factors" ? "" : "a ";
  return [problem(context, "scenario/missing-key", ["model"], `the model "${kind}" needs ${article}${needed}`, hint)];
}

function checkSeries(
  context: CheckContext,
  { kind, inputs }: NormalReturnModel,
  instrumentIds: ReadonlySet<string>,
): Diagnostic[] {
  const { metals, model } = context.scenario;
  const key = keyOf[inputs];
  if (key === null) return [];
  const named = key === "factors" ? (model.factors ?? []) : model.benchmark === undefined ? [] : [model.benchmark];
  const what = key === "factors" ? "factor" : "benchmark";
  const wrong = (path: DocumentPath, message: string, hint: string) =>
    problem(context, "scenario/wrong-value", path, message, hint);
  const repeated = repeats(named).map((index) =>
    wrong(["model", key, index], `"${named[index]}" stands twice in the list`, "keep one of the two"),
  );
  return [
    ...named.flatMap((id, index) => {
      const path: DocumentPath = key === "factors" ? itemPath(context.document, ["model", key], index) : ["model", key];
      if (!instrumentIds.has(id)) {
        const { message, hint } = unknownName(what, id, context.instruments.keys());
        return [problem(context, "scenario/unknown-name", path, message, hint)];
      }
      if (metals.includes(id)) {
        const article = key === "factors" ? "a" : "the";
        return [
          wrong(
            path,
            `"${id}" is both a studied metal and ${article} ${what}`,
            `choose another ${what}, or drop it from \`metals\``,
          ),
        ];
      }
      if (kind === "market-adjusted" && context.instruments.get(id)?.instrument.change === "difference") {
        return [
          wrong(
            path,
            `"${id}" changes by differences, and "market-adjusted" subtracts a return`,
            "choose `market`, which estimates how the metal follows it",
          ),
        ];
      }
      return [];
    }),
    ...repeated,
  ];
}
