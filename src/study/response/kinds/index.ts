import { invariant } from "../../../errors.ts";
import type { ResponseKind } from "../response-kind.ts";
import { asymmetric } from "./asymmetric.ts";
import { linear } from "./linear.ts";

/** Every kind of response regression a scenario can name; the first is the default. */
export const responseKinds: readonly [ResponseKind, ...ResponseKind[]] = [linear, asymmetric];

/** The kind that a design names; a design that names an unknown one is our mistake. */
export function responseKindNamed(kind: string): ResponseKind {
  const found = responseKinds.find((each) => each.kind === kind);
  invariant(found !== undefined, `the design names the unknown response ${kind}`);
  return found;
}
