import type { SignificanceTest } from "../significance-test.ts";
import { grankT } from "./nonparametric/grank-t.ts";
import { grankZ } from "./nonparametric/grank-z.ts";
import { gsignZ } from "./nonparametric/gsign-z.ts";
import { rankCzZ } from "./nonparametric/rank-cz-z.ts";
import { rankZ } from "./nonparametric/rank-z.ts";
import { signCzZ } from "./nonparametric/sign-cz-z.ts";
import { signZ } from "./nonparametric/sign-z.ts";
import { signflipP } from "./nonparametric/signflip-p.ts";
import { wilcoxonZ } from "./nonparametric/wilcoxon-z.ts";
import { adjBmpEventT, adjBmpT } from "./parametric/adj-bmp-t.ts";
import { adjPatellEventZ, adjPatellZ } from "./parametric/adj-patell-z.ts";
import { bmpT } from "./parametric/bmp-t.ts";
import { cdaT } from "./parametric/cda-t.ts";
import { clusteredT } from "./parametric/clustered-t.ts";
import { csectT } from "./parametric/csect-t.ts";
import { j1Z } from "./parametric/j1-z.ts";
import { patellScarZ } from "./parametric/patell-scar-z.ts";
import { patellZ } from "./parametric/patell-z.ts";
import { johnsonT, skewT } from "./parametric/skew-t.ts";

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
