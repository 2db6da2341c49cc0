import { latestCount } from "../../inference/index.ts";
import { fitResponse, slopesOf } from "../fit-response.ts";
import { takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

/** The slopes of the latest 24 events; none where there are no more. */
export const latest: StabilityCheck = {
  kind: "latest",
  title: "Latest 24 events",
  reference: "Goyal and Welch 2008",
  advice:
    "Whether the response is there of late; 24 events show only slopes that are steep beside the scatter, so that an absence says little.",
  find(sample, { covariance }) {
    if (sample.events.length <= latestCount) return [];
    const rows = sample.events.map((_, row) => row).slice(-latestCount);
    const part = takeEvents(sample, rows);
    const { terms } = fitResponse(part, covariance);
    return slopesOf(sample).map((term) =>
      findingOf(part, term, String(latestCount), terms.find((each) => each.term === term) ?? {}),
    );
  },
};
