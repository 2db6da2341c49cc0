import type { Indicator, Release } from "../../src/calendar/types.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import type { LoadedScenario } from "../../src/pipeline/types.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import type { StudyDesign } from "../../src/study/design/study-design.ts";
import type { Instant } from "../../src/time/types.ts";
import type { SampleOptions } from "./sample-options.ts";

const day = 86_400_000;

/** When the sample's releases begin. */
export const firstRelease = Date.parse("2026-01-13T13:30:00Z");

/** One of the sample's releases, by its number. */
export function sampleRelease(index: number): Release {
  const releasedAt = (firstRelease + index * 28 * day) as Instant;
  return {
    id: `us-cpi-mom@${new Date(releasedAt).toISOString().replace(".000Z", "Z")}`,
    indicator: "us-cpi-mom",
    referencePeriod: `2025-${String(9 + index).padStart(2, "0")}`,
    releasedAt,
    actual: 0.4,
    consensus: index === 3 ? null : 0.3,
    label: null,
    speaker: null,
    previous: index === 0 ? null : 0.2,
  };
}

/** The loaded scenario of the sample's run. */
export function sampleScenario(design: StudyDesign, options: SampleOptions): LoadedScenario {
  const indicator: Indicator = {
    id: "us-cpi-mom",
    name: "US CPI m/m",
    unit: "percent",
    report: "us-cpi",
    time: "08:30",
    zone: "America/New_York",
  };
  const series = design.metals.map((metal): [string, PriceSeries] => [metal, sampleSeries(metal, options.barMinutes)]);
  return {
    path: "scenarios/cpi.yaml",
    slug: "cpi-above-expectations",
    name: design.name,
    question: options.question === undefined ? "Do gold and silver fall when US CPI comes in hot?" : options.question,
    textSha256: "00".repeat(32),
    resolved: {
      ...resolveScenario(scenarioSchema.parse({ name: "sample", metals: "gold", events: { release: "us-cpi-mom" } }), {
        all: [],
        major: [],
      }),
      name: design.name,
      metals: design.metals,
      seed: design.seed,
    },
    design,
    data: {
      calendar: { indicators: new Map([["us-cpi-mom", indicator]]), releases: [0, 1, 2, 3].map(sampleRelease) },
      series: new Map(series),
    },
    files: [{ path: "data/prices/gold.csv", sha256: "11".repeat(32), rows: 2500 }],
  };
}

function sampleSeries(id: string, barMinutes: number | null = null): PriceSeries {
  return {
    instrument: {
      id,
      name: `Spot ${id}`,
      role: "metal",
      unit: "USD per troy ounce",
      change: "log",
      clock:
        barMinutes === null
          ? { kind: "daily", time: "17:00", zone: "America/New_York" }
          : { kind: "bars", minutes: barMinutes, stamp: "close", zone: "UTC" },
      maxGap: 5,
      source: "made up for tests",
    },
    instants: Float64Array.of(firstRelease - 16 * 3_600_000, firstRelease + 8 * 3_600_000),
    closes: Float64Array.of(2650.5, 2641.25),
  };
}
