import type { SignificanceTest } from "../significance-test.ts";
import { bmpT } from "./bmp-t.ts";
import { csectT } from "./csect-t.ts";
import { gsignZ } from "./gsign-z.ts";
import { patellZ } from "./patell-z.ts";
import { rankZ } from "./rank-z.ts";
import { signZ } from "./sign-z.ts";
import { signflipP } from "./signflip-p.ts";
import { wilcoxonZ } from "./wilcoxon-z.ts";

/** Every significance test, in the order that tables and documentation show them. */
export const significanceTests = [csectT, patellZ, bmpT, signZ, gsignZ, wilcoxonZ, rankZ, signflipP] as const;

/** What a scenario that names no tests gets: parametric, standardized, rank and resampling, each sound where another is not. */
export const defaultTests: readonly string[] = ["csect_t", "bmp_t", "rank_z", "signflip_p"];

/** The test of that stable name; undefined when there is none. */
export function significanceTest(kind: string): SignificanceTest | undefined {
  return significanceTests.find((test) => test.kind === kind);
}
