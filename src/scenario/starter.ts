/** What `assay init` writes: a complete scenario with every choice explained. */
export const starterScenario = `# A question about metals and macro news. Run it with: assay run FILE
# Every key is explained by: assay schema        Names to choose from: assay list
name: My question
question: When US CPI comes in hotter than expected, do gold and silver rise or fall over the next three sessions?

metals: [gold, silver]                  # assay list metals

groups:                                 # one or more named sets of events
  hotter: { release: us-cpi-mom, surprise: above }        # above | below | in-line | any
  cooler: { release: us-cpi-mom, surprise: below }        # or a range: { min: 0.5, max: 2, unit: sd }
  # more to ask for: when: "us_cpi_yoy.actual > 3" (assay list conditions); after: { release: fomc-rate, within: 7d }

from: 2013-07-01                        # local dates of the releases, both included
to: 2026-04-15

window: { from: -5, to: 5 }             # event window in observations; 0 = first price after the release
tested: [[0, 0], [0, 2], [-5, 5]]       # windows that get cumulative abnormal returns and tests
estimation: { length: 120, gap: 5, minimum: 60 }          # ends 5 observations before the event window

model: mean-adjusted                    # or { kind: market, benchmark: eurusd }; assay list models
tests: [adj_bmp_t, csect_t, sign_cz_z]                    # the first is the primary one; assay list tests
collisions: { policy: keep, with: [us-nfp, us-ism-manufacturing, fomc-rate] }    # keep | drop
surprise_scale: expanding               # expanding (no look-ahead) | full-sample

compare: [[hotter, cooler]]             # pairs of groups
seed: 20260112
`;
