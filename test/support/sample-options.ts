import type { StudyDesign } from "../../src/study/design/study-design.ts";
import type { EventWindow } from "../../src/study/design/windows.ts";
import type { Stability } from "../../src/study/stability/stability.ts";
import type { ResponseResult } from "../../src/study/response/response-result.ts";

/** What a test may want to say differently about the sample. */
export interface SampleOptions {
  readonly name?: string;
  readonly question?: string | null;
  readonly groups?: readonly string[];
  readonly metals?: readonly string[];
  readonly tested?: readonly EventWindow[];
  readonly barMinutes?: number | null;
  readonly warnings?: readonly string[];
  /** Summary and adjusted p-value of every window. */
  readonly mean?: number;
  readonly pAdjusted?: number;
  readonly n?: number;
  readonly stability?: readonly Stability[];
  /** What the response of every group, metal and window says differently; absent = no response is asked for. */
  readonly response?: Partial<ResponseResult>;
  readonly responseDesign?: Partial<NonNullable<StudyDesign["response"]>>;
}
