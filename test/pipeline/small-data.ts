import type { ReadIo } from "../../src/input/io.ts";
import { memoryIo } from "../support/memory-io.ts";

const day = 86_400_000;

/** Weekdays from a date on, as ISO dates. */
export function weekdaysFrom(first: string, count: number): string[] {
  const dates: string[] = [];
  for (let time = Date.parse(first); dates.length < count; time += day) {
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) dates.push(new Date(time).toISOString().slice(0, 10));
  }
  return dates;
}

/** Prices that move by a few tenths of a percent, differently for each `step`, and never repeat soon. */
export function closesOf(dates: readonly string[], step: number): string {
  const rows = dates.map(
    (date, index) => `${date},${(1000 + ((index * step * 7) % 23) + ((index * index) % 11)).toFixed(1)}`,
  );
  return `date,close\n${rows.join("\n")}\n`;
}

export const tradingDays = weekdaysFrom("2025-06-02", 200);

const close = 'close: { time: "17:00", zone: America/New_York }';

/** One data folder (/data) with two metals, a benchmark, and monthly releases of two indicators. */
export const smallData: Readonly<Record<string, string>> = {
  "/data/instruments.yaml": `gold: { name: Gold, unit: USD, prices: gold.csv, ${close} }
silver: { name: Silver, unit: USD, prices: silver.csv, ${close} }
euro: { name: Euro, role: benchmark, unit: USD, prices: euro.csv, ${close} }
`,
  "/data/gold.csv": closesOf(tradingDays, 3),
  "/data/silver.csv": closesOf(tradingDays, 5),
  "/data/euro.csv": closesOf(tradingDays, 4),
  "/data/indicators.yaml": `cpi: { name: CPI, unit: percent, release: { time: "08:30", zone: America/New_York } }
jobs: { name: Jobs, unit: thousand, release: { time: "08:30", zone: America/New_York } }
`,
  "/data/calendar.csv": `released_at,indicator,actual,consensus
2025-09-11T12:30:00Z,cpi,0.4,0.3
2025-10-15T12:30:00Z,cpi,0.2,0.3
2025-11-13T13:30:00Z,cpi,0.3,0.3
2025-12-10T13:30:00Z,cpi,0.5,0.3
2025-09-05T12:30:00Z,jobs,22,75
2025-10-03T12:30:00Z,jobs,130,60
2025-12-05T13:30:00Z,jobs,64,50
`,
};

/** A scenario on `smallData`; `more` adds keys, or replaces the events. */
export function scenarioText(name: string, more = "events: { release: cpi }\n"): string {
  return `name: ${name}\nmetals: [gold]\nwindow: { from: -1, to: 1 }\nestimation: { length: 20, gap: 0, minimum: 10 }\nsurprise_scale: { kind: expanding, minimum: 2 }\n${more}`;
}

/** `smallData` and more files, and how often each file was read. */
export function countingIo(files: Readonly<Record<string, string>>): {
  readonly io: ReadIo;
  readonly reads: Map<string, number>;
} {
  const io = memoryIo({ ...smallData, ...files });
  const reads = new Map<string, number>();
  return {
    reads,
    io: {
      ...io,
      readFile: (path) => {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return io.readFile(path);
      },
    },
  };
}
