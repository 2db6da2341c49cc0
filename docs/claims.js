/**
 * What was told of gold and silver in the second week of January 2026, an entry a claim, each with how it is tested. A claim with a new
 * kind of test needs a judge in verdicts.js.
 * @type {readonly import("./claims.d.ts").Claim[]}
 */
export const claims = [
  {
    told: "In the week to 9 January silver gained 9.8 % (7.15 dollars) and gold 4.1 % (176.5 dollars).",
    checks: [
      {
        kind: "gains",
        from: "2026-01-02",
        to: "2026-01-09",
        told: { silver: { percent: "9.8", dollars: "7.15" }, gold: { percent: "4.1", dollars: "176.5" } },
      },
    ],
  },
  {
    told: "On Monday 12 January silver went to a record, above 83.9.",
    checks: [
      { kind: "record", metal: "silver", on: "2026-01-12" },
      { kind: "untestable", what: "the price of the first hours, 83.9", needs: "hourly or minute bars of spot silver" },
    ],
  },
  {
    told: "Weak payrolls revived hopes of easing and lifted gold and silver.",
    checks: [
      { kind: "figure", release: "us-nfp@2026-01-09T13:30:00Z", side: "below" },
      {
        kind: "moves",
        scenario: "weak-payrolls.yaml",
        expected: [{ group: "weak", window: [0, 0], direction: "up" }],
        event: "us-nfp@2026-01-09T13:30:00Z",
      },
      {
        kind: "untestable",
        what: "the hopes of easing themselves",
        needs: "Fed funds futures, or two-year yields, at the minute of the release",
      },
    ],
  },
  {
    told: "A strong ISM report dampened gold and silver, but only briefly.",
    checks: [
      { kind: "figure", release: "us-ism-manufacturing@2026-01-05T15:00:00Z", side: "above" },
      { kind: "figure", release: "us-ism-services@2026-01-07T15:00:00Z", side: "above" },
      {
        kind: "moves",
        scenario: "strong-ism.yaml",
        expected: [
          { group: "services-beat", window: [0, 0], direction: "down" },
          { group: "services-beat", window: [1, 4], direction: "up" },
        ],
        event: "us-ism-services@2026-01-07T15:00:00Z",
      },
    ],
  },
  {
    told: "A CPI above expectations helps the metals; one below brings profit-taking.",
    checks: [
      {
        kind: "moves",
        scenario: "cpi-above-and-below.yaml",
        expected: [
          { group: "above", window: [0, 0], direction: "up" },
          { group: "below", window: [0, 0], direction: "down" },
        ],
      },
    ],
  },
  {
    told: "Silver answers a flight to safety more than one for one with gold.",
    checks: [
      { kind: "slope", scenario: "silver-on-gold.yaml", above: 1, event: "us-nfp@2026-01-09T13:30:00Z" },
      {
        kind: "untestable",
        what: "the same on days of flight to safety alone",
        needs: "a calendar of shocks with their instants, or an index of fear such as the VIX",
      },
    ],
  },
  {
    told: "Remarks of Fed speakers moved gold and silver.",
    checks: [
      {
        kind: "untestable",
        what: "moves after speeches",
        needs:
          "a calendar of speeches with instant and speaker, and bars of the metals, since speeches fall between closes with other news",
      },
    ],
  },
  {
    told: "Binance launched perpetuals on gold and silver, and they drew demand.",
    checks: [
      {
        kind: "untestable",
        what: "demand for the perpetuals and from them",
        needs: "the instants at which they were listed, their prices and volumes, and bars of spot gold and silver",
      },
    ],
  },
];
