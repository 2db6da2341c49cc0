import { models, type NormalReturnModel } from "../../normal-returns/index.ts";
import type { SpecificationAxis } from "../axis.ts";

/** Every model whose series the scenario names: those without any always, those on one with its first, those on several with all of them. */
export const modelAxis: SpecificationAxis = {
  name: "model",
  title: "the model of the normal return",
  choices({ model: own }, { series }) {
    const [first] = own.factors;
    const factorsOf = ({ kind, inputs }: NormalReturnModel): readonly string[] | null => {
      if (kind === own.kind) return own.factors;
      if (inputs === "none") return [];
      if (inputs === "many") return own.factors.length > 1 ? own.factors : null;
      if (first === undefined) return null;
      // A return can be taken off another; a change of a yield cannot.
      const isDifference = series.get(first)?.instrument.change === "difference";
      return kind === "market-adjusted" && isDifference ? null : [first];
    };
    return models.flatMap((model) => {
      const factors = factorsOf(model);
      if (factors === null) return [];
      return [
        {
          label: model.kind,
          isOwn: model.kind === own.kind,
          apply: (design) => ({ ...design, model: { kind: model.kind, factors, asOf: own.asOf } }),
        },
      ];
    });
  },
};
