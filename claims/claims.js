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
      {
        kind: "untestable",
        what: "the price of the first hours, 83.9",
        needs: "hourly or minute bars of spot silver (`instruments:` with `bars: { length: 1h, stamp: open }`)",
      },
    ],
    answer: {
      text: "The close of that day was a record, the highest in the data. Whether silver goes on rising after a record cannot be told from the few there are.",
      writtenFor: [
        "borne out",
        "too little data to tell",
        "too little data to tell",
        "cannot be tested with the shipped data",
      ],
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
      text: "Payrolls were weak, and weak payrolls lifted gold, but that rests on the years before 2019: since then nothing is detectable. For silver it is likely, but not shown. Hopes of easing as the reason do not show: in the months after rate cuts weak payrolls lifted neither metal, in the few cases there are.",
      writtenFor: [
        "borne out",
        "borne out",
        "not borne out",
        "too little data to tell",
        "too little data to tell",
        "cannot be tested with the shipped data",
      ],
      restsOn: ["It rests on 2013-18"],
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
      text: "So it was that week, if the services report of 7 January is meant: the manufacturing report of 5 January was weak. It is no rule: after other strong services reports the metals hardly moved. Weak payrolls within the week after one did lift gold, in the few cases there are.",
      writtenFor: [
        "contradicted",
        "borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "not borne out",
        "borne out",
        "too little data to tell",
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
      text: "The data say the opposite of the second half: gold and silver rose on a CPI below expectations, and do so of late. Above expectations they hardly moved.",
      writtenFor: ["not borne out", "not borne out", "contradicted", "contradicted", "not borne out", "not borne out"],
      restsOn: ["the latest 24 events show it too"],
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
        groups: ["flight", "weaker-dollar"],
        window: [-1, -1],
        direction: "up",
      },
      {
        kind: "untestable",
        what: "flights to safety by the shock that set them off",
        needs:
          "a calendar of shocks with their instants (`calendar:`), or an index of fear such as the VIX (`instruments:`, then `when: vix.change(1) > 0.1`)",
      },
    ],
    answer: {
      text: "More than one for one is true, also on days on which gold jumps with the dollar, as in a flight to safety. But that is where silver's lead is smallest: it is larger when gold jumps because the dollar falls.",
      writtenFor: ["borne out", "borne out", "contradicted", "cannot be tested with the shipped data"],
    },
  },
  {
    told: "Remarks of Fed speakers moved gold and silver.",
    checks: [
      {
        kind: "untestable",
        what: "moves after speeches",
        needs:
          "a calendar of speeches (`calendar: { file: speeches.csv, indicator: fed-speech, zone: America/New_York }`, then `{ release: fed-speech, speaker: Powell }` as in [your-own-calendar](../your-own-calendar/speeches-and-listings.yaml)), and bars of the metals, since speeches fall between two closes with other news",
      },
    ],
    answer: {
      text: "The shipped data hold no speeches; a calendar of them, and prices by the minute, would tell.",
      writtenFor: ["cannot be tested with the shipped data"],
    },
  },
  {
    told: "Binance launched perpetuals on gold and silver, and they drew demand.",
    checks: [
      {
        kind: "untestable",
        what: "demand for the perpetuals and from them",
        needs:
          "the instants at which they were listed (`calendar:`, then `{ release: listing, label: perpetual }`), their prices and volumes, and bars of spot gold and silver",
      },
    ],
    answer: {
      text: "The shipped data hold no listings, and nothing of what was traded.",
      writtenFor: ["cannot be tested with the shipped data"],
    },
  },
];
