const payrolls = "us-nfp@2026-01-09T13:30:00Z";

/**
 * What was told of gold and silver in the second week of January 2026, an entry a claim, each with how it is tested and what came out. A
 * claim with a new kind of test needs a judge in verdicts.js.
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
    answer: {
      text: "True: from the closes of 2 January to those of 9 January, to the last digit that was told.",
      writtenFor: ["borne out", "borne out"],
    },
  },
  {
    told: "On Monday 12 January silver went to a record, above 83.9.",
    checks: [
      { kind: "record", metal: "silver", on: "2026-01-12" },
      {
        kind: "moves",
        scenario: "silver-records.yaml",
        expected: [
          { group: "record", window: [0, 4], direction: "up" },
          { group: "year-high", window: [0, 4], direction: "up" },
        ],
        event: "silver-record@2026-01-06T22:00:00Z",
      },
      { kind: "reached", metal: "silver-5m", above: 83.9, on: "2026-01-12" },
    ],
    answer: {
      text: "It was: above 83.9 within the first six hours of that UTC day, and the close was the highest in the data. That silver goes on rising after a record cannot be told from the few there are; after closes above those of a year it does not show.",
      writtenFor: ["borne out", "too little data to tell", "not borne out", "borne out"],
    },
  },
  {
    told: "Weak payrolls revived hopes of easing and lifted gold and silver.",
    checks: [
      { kind: "figure", release: payrolls, side: "below" },
      {
        kind: "moves",
        scenario: "weak-payrolls.yaml",
        expected: [{ group: "weak", window: [0, 0], direction: "up" }],
        event: payrolls,
      },
      {
        kind: "difference",
        scenario: "weak-payrolls-after-fed-cuts.yaml",
        groups: ["after-cut", "otherwise"],
        window: [0, 0],
        direction: "up",
      },
      {
        kind: "untestable",
        what: "the hopes of easing themselves",
        needs:
          "Fed funds futures, or two-year yields, at the minute of the release (`instruments:`, then `metals:` or a `factor` model)",
      },
    ],
    answer: {
      text: "Payrolls were weak, and weak payrolls lift gold and silver on the day: gold in 2007-14 as in the years since, though the latest 24 reports are too few to show it of late. Hopes of easing as the reason do not show: in the months after rate cuts gold rose less on them than at other times, if only because of 2008, and whether silver did cannot be told.",
      writtenFor: [
        "borne out",
        "borne out",
        "borne out",
        "contradicted",
        "too little data to tell",
        "cannot be tested with the shipped data",
      ],
      restsOn: [
        "It holds in both halves: 0.46 % in 2007-14",
        "the latest 24 events are too few",
        "without 2008 it is not detected",
      ],
    },
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
      {
        kind: "moves",
        scenario: "weak-payrolls-after-a-strong-ism.yaml",
        expected: [{ group: "after-strong-ism", window: [0, 0], direction: "up" }],
        event: payrolls,
      },
    ],
    answer: {
      text: "So it was that week, if the services report of 7 January is meant: the manufacturing report of 5 January was weak. It is no rule: after the 126 strong services reports since 2007 the metals hardly moved. Weak payrolls within the week after one lifted them about as much as others did, which so few cannot show by themselves.",
      writtenFor: [
        "contradicted",
        "borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
      ],
    },
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
      { kind: "response", scenario: "cpi-per-surprise.yaml", window: [0, 0], direction: "up" },
    ],
    answer: {
      text: "Neither shows: above expectations the metals hardly moved, and below them they rose rather than fell, though not by so much that chance is ruled out.",
      writtenFor: [
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
      ],
    },
  },
  {
    told: "In a flight to safety silver moves more than one for one with gold.",
    checks: [
      { kind: "slope", scenario: "silver-on-gold.yaml", above: 1, event: payrolls },
      {
        kind: "moves",
        scenario: "silver-in-flights-to-safety.yaml",
        expected: [{ group: "flight", window: [-1, -1], direction: "up" }],
      },
      {
        kind: "difference",
        scenario: "silver-in-flights-to-safety.yaml",
        groups: ["flight", "calm"],
        window: [-1, -1],
        direction: "up",
      },
    ],
    answer: {
      text: "More than one for one is true of silver and gold in general. It is not of flights to safety: on days on which gold jumps and the VIX rises by more than a point, silver moves about as gold does; its lead belongs to the days on which nobody is afraid, as it shows since 2015.",
      writtenFor: ["borne out", "not borne out", "contradicted"],
      restsOn: ["It rests on the time since 2015"],
    },
  },
  {
    told: "Remarks of Fed speakers moved gold and silver.",
    checks: [
      { kind: "volatility", scenario: "fed-speakers.yaml", groups: ["chair", "others"], window: [0, 0] },
      {
        kind: "untestable",
        what: "what a speech said, and the move of its minutes",
        needs:
          "measured times and a score of what was said (hawkish or dovish) as figures of a calendar (`calendar:`), with bars of the metals over the same years",
      },
    ],
    answer: {
      text: "Not so that it shows by the day: on days on which a chair or others speak the metals move no more than on comparable days, or by so little more that it may be chance. What was said, and the minutes after, the shipped data do not hold.",
      writtenFor: [
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "cannot be tested with the shipped data",
      ],
    },
  },
  {
    told: "Binance launched perpetuals on gold and silver, and they drew demand.",
    checks: [
      {
        kind: "moves",
        scenario: "perpetual-listings.yaml",
        expected: [
          { group: "gold-perpetual", window: [0, 4], direction: "up" },
          { group: "silver-perpetual", window: [0, 4], direction: "up" },
        ],
      },
      {
        kind: "untestable",
        what: "demand for the perpetuals and from them",
        needs: "open interest and volume of the perpetuals, and of what else was traded, before and after the listings",
      },
    ],
    answer: {
      text: "They were listed on 11 December 2025 and 7 January 2026, and both metals stood higher a week later. Two events prove nothing, and what was traded is not in the data.",
      writtenFor: [
        "too little data to tell",
        "too little data to tell",
        "too little data to tell",
        "too little data to tell",
        "cannot be tested with the shipped data",
      ],
    },
  },
];
