import { breakTest } from "../../../kernels/regression/break-test.ts";
import { columnsOf, fitResponse, slopesOf } from "../fit-response.ts";
import { takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

const draws = 999;

/**
 * Whether the slopes, all at once, changed at an unknown date, the constant kept: the largest F over changes that leave 15 % of the events
 * on either side (Andrews 1993), p by Hansen's (2000) bootstrap. The finding's event is the first one after the place of the largest F. Behind it
 * each slope of the events before that one, and of the others, each side fitted by itself.
 */
export const slopeBreak: StabilityCheck = {
  kind: "break",
  title: "Break at an unknown date (sup F)",
  reference: "Andrews 1993; Hansen 2000",
  advice:
    "Whether the slopes changed at some date, allowing for having looked for it and for unequal variances; a slow drift shows less, and the date is a rough one.",
  find(sample, { covariance, randomFor }) {
    const [constant, ...slopes] = columnsOf(sample);
    if (constant === undefined) return [];
    const found = breakTest([constant], slopes, sample.y, draws, randomFor("break"));
    if (found === null) return [findingOf(sample, "slopes", "", {})];
    const { statistic, pValue, at } = found;
    const event = sample.events[at]?.release.id ?? null;
    const rows = sample.events.map((_, row) => row);
    const sides = [
      { part: "before", side: takeEvents(sample, rows.slice(0, at)) },
      { part: "after", side: takeEvents(sample, rows.slice(at)) },
    ].map((each) => ({ ...each, terms: fitResponse(each.side, covariance).terms }));
    return [
      findingOf(sample, "slopes", "", { statistic, pValue, event, note: `${draws} draws` }),
      ...slopesOf(sample).flatMap((term) =>
        sides.map(({ part, side, terms }) =>
          findingOf(side, term, part, {
            ...terms.find((own) => own.term === term),
            event,
            note: "the date was searched for: the interval does not allow for that",
          }),
        ),
      ),
    ];
  },
};
