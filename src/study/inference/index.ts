import type { SignificanceTest } from "../significance-test.ts";
import { adjBmpEventT, adjBmpT } from "./adj-bmp-t.ts";
import { adjPatellEventZ, adjPatellZ } from "./adj-patell-z.ts";
import { bmpT } from "./bmp-t.ts";
import { cdaT } from "./cda-t.ts";
import { clusteredT } from "./clustered-t.ts";
import { csectT } from "./csect-t.ts";
import { grankT } from "./grank-t.ts";
import { grankZ } from "./grank-z.ts";
import { gsignZ } from "./gsign-z.ts";
import { j1Z } from "./j1-z.ts";
import { patellScarZ } from "./patell-scar-z.ts";
import { patellZ } from "./patell-z.ts";
import { rankCzZ } from "./rank-cz-z.ts";
import { rankZ } from "./rank-z.ts";
import { signCzZ } from "./sign-cz-z.ts";
import { signZ } from "./sign-z.ts";
import { signflipP } from "./signflip-p.ts";
import { johnsonT, skewT } from "./skew-t.ts";
import { wilcoxonZ } from "./wilcoxon-z.ts";

/** Every significance test, in the order that tables and documentation show them. */
export const significanceTests = [
  csectT,
  patellZ,
  bmpT,
  signZ,
  gsignZ,
  wilcoxonZ,
  rankZ,
  signflipP,
  skewT,
  johnsonT,
  cdaT,
  j1Z,
  patellScarZ,
  adjPatellZ,
  adjPatellEventZ,
  adjBmpT,
  adjBmpEventT,
  clusteredT,
  rankCzZ,
  signCzZ,
  grankT,
  grankZ,
] as const;

/**
 * What a scenario that names no tests gets: the primary test, which holds its level in every market of the size bench, the test that the
 * printed interval belongs to, and one that neither wild events nor skewness mislead. Each further one would cost all others power.
 */
export const defaultTests: readonly string[] = ["adj_bmp_t", "csect_t", "sign_cz_z"];

/** The test of that stable name; undefined when there is none. */
export function significanceTest(kind: string): SignificanceTest | undefined {
  return significanceTests.find((test) => test.kind === kind);
}
