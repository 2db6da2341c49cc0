type Window = readonly [from: number, to: number];

export type VerdictWords =
  | "borne out"
  | "not borne out"
  | "contradicted"
  | "too little data to tell"
  | "cannot be tested with the shipped data";

/** A way to test a claim; `claims/verdicts.js` has one judge for each kind. */
export type Check =
  /** Average moves of a scenario's groups in tested windows, with the direction that the claim gives them. */
  | {
      readonly kind: "moves";
      readonly scenario: string;
      readonly expected: readonly {
        readonly group: string;
        readonly window: Window;
        readonly direction: "up" | "down";
      }[];
      /** The event of that week, whose own move is shown beside the average. */
      readonly event?: string;
    }
  /** That moves after the first of two groups which a scenario compares are higher than after the second, or lower. */
  | {
      readonly kind: "difference";
      readonly scenario: string;
      readonly groups: readonly [string, string];
      readonly window: Window;
      readonly direction: "up" | "down";
    }
  /** That moves go up and down with the surprise of a scenario with one group, or against it. */
  | { readonly kind: "response"; readonly scenario: string; readonly window: Window; readonly direction: "up" | "down" }
  /** That the slopes of a scenario's model, one an event, lie above a number: by the mean over estimation windows that share no session. */
  | { readonly kind: "slope"; readonly scenario: string; readonly above: number; readonly event: string }
  /** Gains over a span, as told: percent with its decimals, and dollars with theirs. */
  | {
      readonly kind: "gains";
      readonly from: string;
      readonly to: string;
      readonly told: Readonly<Record<string, { readonly percent: string; readonly dollars: string }>>;
    }
  /** That a metal's close of a date was higher than every close before it. */
  | { readonly kind: "record"; readonly metal: string; readonly on: string }
  /** That bars of a date (UTC) closed above a price. */
  | { readonly kind: "reached"; readonly metal: string; readonly above: number; readonly on: string }
  /** That moves after groups are larger than on days that match, whichever way they go. */
  | {
      readonly kind: "volatility";
      readonly scenario: string;
      readonly groups: readonly string[];
      readonly window: Window;
    }
  /** On which side of what was expected a figure came out. */
  | { readonly kind: "figure"; readonly release: string; readonly side: "above" | "below" }
  /** What the shipped data cannot test, and the data that would, with the keys to bring them. */
  | { readonly kind: "untestable"; readonly what: string; readonly needs: string };

export interface Claim {
  /** The claim, in our words. */
  readonly told: string;
  readonly checks: readonly Check[];
  /** What the checks come to, in words, and the verdicts that these were written for, in order; others are an error. */
  readonly answer: {
    readonly text: string;
    readonly writtenFor: readonly VerdictWords[];
    /** What must be said of how the findings hold throughout for the answer to be true. */
    readonly restsOn?: readonly string[];
  };
}

export declare const claims: readonly Claim[];
