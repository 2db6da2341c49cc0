import { tradingDays } from "../small-data.ts";

/** Closes that move by a few tenths of a percent, and never repeat soon. */
export const closes = tradingDays.map((_, index) => 1000 + ((index * 21) % 23) + ((index * index) % 11));
/** Their prices. */
export const gold = { close: { time: "17:00", zone: "America/New_York" }, dates: tradingDays, closes };
const releases = [
  { indicator: "cpi", releasedAt: "2025-10-15T12:30:00Z", actual: 0.2, consensus: 0.3 },
  { indicator: "cpi", releasedAt: new Date("2025-11-13T13:30:00Z"), actual: 0.4, consensus: 0.3 },
  { indicator: "cpi", releasedAt: Date.UTC(2025, 11, 10, 13, 30), actual: 0.5, consensus: 0.3 },
];
/** Three releases, their instants in the three forms there are. */
export const data = { releases, prices: { gold } };
/** What they did to gold. */
export const question = {
  metals: "gold",
  events: { release: "cpi" },
  estimation: { length: 20, gap: 0, minimum: 10 },
  window: { from: -1, to: 1 },
};
