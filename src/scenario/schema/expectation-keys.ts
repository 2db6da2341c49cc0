import { z } from "zod";
import type { ExpectationRule } from "../../calendar/expectation.ts";
import { expectationRules } from "../../calendar/expectations/index.ts";
import { defaults } from "../defaults.ts";

const counted = expectationRules.filter(({ count }) => count !== null);

/** One expectation as a scenario writes it: a name, or { average: 6 }. */
export type WrittenExpectation = string | Readonly<Record<string, number>>;

function countedSchema({ kind, count, minimum }: ExpectationRule): z.ZodType {
  const least = minimum === null ? null : z.int().min(3).max(10_000).default(minimum.default);
  return z.strictObject({
    [kind]: z
      .int()
      .min(1)
      .max(count?.max ?? 1)
      .meta({ description: count?.description ?? "" }),
    ...(least === null ? {} : { minimum: least.meta({ description: minimum?.description ?? "" }) }),
  });
}

const choices = [z.enum(expectationRules.map(({ kind }) => kind)), ...counted.map(countedSchema)];
// The names of the rules are data to TypeScript; zod checks them.
const choice = z.union(choices) as unknown as z.ZodType<WrittenExpectation>;
const list = z.array(choice).min(1).max(10);

/** What a release is compared with. */
export const expectationKeys = {
  expectation: (z.union([...choices, list]) as unknown as z.ZodType<WrittenExpectation | readonly WrittenExpectation[]>)
    .default(defaults.expectation)
    .meta({
      description:
        "What surprises are measured against: consensus, previous (first print of the release before), { average: 6 }, { autoregression: 1 }; or a list, of which the first that can say counts.",
    }),
};
