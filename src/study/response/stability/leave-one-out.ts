import { fitResponse, slopesOf, type TermEstimate } from "../fit-response.ts";
import { takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck, type StabilityFinding } from "../stability-check.ts";

/** What a slope's 95 % interval does without one of the events. */
const turns = { on: "includes-zero", off: "excludes-zero" } as const;

/**
 * The regression without each event in turn: of every slope the lowest and the highest and whose absence gives them, the note on the one
 * that moves the slope farther; and, where there is one, the event whose absence moves the 95 % interval onto zero or off it, the one
 * that moves the slope farthest when there are several.
 */
export const leaveOneOut: StabilityCheck = {
  kind: "leave-one-out",
  title: "Without one event",
  reference: "Belsley, Kuh and Welsch 1980",
  advice: "Whether the slope is the work of a single event, such as one surprise far larger than the others.",
  find(sample, { covariance }) {
    const whole = fitResponse(sample, covariance).terms;
    const rows = sample.events.map((_, row) => row);
    const without = rows.map((left) => {
      const others = takeEvents(
        sample,
        rows.filter((row) => row !== left),
      );
      return { others, event: sample.events[left]?.release.id ?? null, terms: fitResponse(others, covariance).terms };
    });
    return slopesOf(sample).flatMap((term) => {
      const own = whole.find((each) => each.term === term);
      const found = without.flatMap(({ others, event, terms }) => {
        const estimate = terms.find((each) => each.term === term);
        if (own === undefined || estimate === undefined || Number.isNaN(estimate.estimate)) return [];
        return [{ estimate, distance: Math.abs(estimate.estimate - own.estimate), others, event }];
      });
      return own === undefined ? [] : findingsOf(own, found);
    });
  },
};

interface Left {
  readonly estimate: TermEstimate;
  readonly distance: number;
  readonly others: Parameters<typeof findingOf>[0];
  readonly event: string | null;
}

function findingsOf(own: TermEstimate, found: readonly Left[]): StabilityFinding[] {
  const byEstimate = found.toSorted((a, b) => a.estimate.estimate - b.estimate.estimate);
  const [lowest, highest] = [byEstimate[0], byEstimate.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const most = lowest.distance > highest.distance ? lowest : highest;
  const finding = (left: Left, part: string, note: string) =>
    findingOf(left.others, own.term, part, { ...left.estimate, event: left.event, note });
  const noteOf = (left: Left) => (left === most ? "most influential" : "");
  const turning = found.filter(({ estimate }) => isKnown(own) && isKnown(estimate) && isOff(estimate) !== isOff(own));
  const [first] = turning.toSorted((a, b) => b.distance - a.distance);
  const count = turning.length === 1 ? "the only event that does" : `one of ${turning.length} events that do`;
  return [
    finding(lowest, "lowest", noteOf(lowest)),
    finding(highest, "highest", noteOf(highest)),
    ...(first === undefined ? [] : [finding(first, isOff(own) ? turns.on : turns.off, count)]),
  ];
}

function isKnown({ ciLow }: TermEstimate): boolean {
  return !Number.isNaN(ciLow);
}

/** Whether the interval leaves zero out. */
function isOff({ ciLow, ciHigh }: TermEstimate): boolean {
  return ciLow > 0 || ciHigh < 0;
}
