import { fitResponse, slopesOf } from "../fit-response.ts";
import { takeEvents } from "../response-sample.ts";
import { findingOf, type StabilityCheck } from "../stability-check.ts";

/** The slopes of every run of `rolling` consecutive events, one finding per run and slope; none with fewer events. */
export const rolling: StabilityCheck = {
  kind: "rolling",
  title: "Rolling slopes",
  reference: "Brown, Durbin and Evans 1975",
  advice:
    "How the response went from year to year; neighbouring rows share nearly all of their events and are no independent evidence.",
  find(sample, settings) {
    const length = settings.rolling;
    const runs = Array.from({ length: Math.max(0, sample.events.length - length + 1) }, (_, first) =>
      takeEvents(
        sample,
        Array.from({ length }, (_row, step) => first + step),
      ),
    );
    const fitted = runs.map((run) => ({ run, terms: fitResponse(run, settings.covariance).terms }));
    return slopesOf(sample).flatMap((term) =>
      fitted.map(({ run, terms }) => findingOf(run, term, "", terms.find((each) => each.term === term) ?? {})),
    );
  },
};
