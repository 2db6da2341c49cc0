import { yearOf, yearsOf } from "../../inference/index.ts";
import { fitResponse, slopesOf } from "../fit-response.ts";
import { takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

/** The slopes without each calendar year (UTC) in turn, one finding per year and slope; none where all events share a year. */
export const withoutYear: StabilityCheck = {
  kind: "without-year",
  title: "Without one calendar year",
  reference: "Quenouille 1956; Belsley, Kuh and Welsch 1980",
  advice:
    "Whether the slope is the work of a single year, such as 2020, whose events may be wild together where none is by itself.",
  find(sample, { covariance }) {
    const years = sample.events.map(({ release }) => yearOf(release.releasedAt));
    const instants = Float64Array.from(sample.events, ({ release }) => release.releasedAt);
    const left = yearsOf(instants).map((year) => {
      const others = takeEvents(
        sample,
        [...years.keys()].filter((row) => years[row] !== year),
      );
      return { year, others, terms: fitResponse(others, covariance).terms };
    });
    return slopesOf(sample).flatMap((term) =>
      left.map(({ year, others, terms }) =>
        findingOf(others, term, String(year), terms.find((each) => each.term === term) ?? {}),
      ),
    );
  },
};
