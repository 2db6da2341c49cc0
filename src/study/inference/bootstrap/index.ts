import { block } from "./block.ts";
import type { BootstrapMethod } from "./bootstrap-method.ts";
import { wild } from "./wild.ts";

/** Every bootstrap of the CAAR, in the order of the rows of `bootstrap.csv`. */
export const bootstrapMethods: readonly BootstrapMethod[] = [wild, block];
