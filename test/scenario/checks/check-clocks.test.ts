import { describe, expect, test } from "vitest";
import { loadScenarios } from "../../../src/pipeline/loading/load-scenarios.ts";
import { runScenario } from "../../../src/pipeline/run-scenario.ts";
import { closesOf, countingIo, smallData, tradingDays } from "../../pipeline/small-data.ts";
import { diagnosticsOfReading } from "../../support/diagnostics.ts";

const newYork = (time: string) => `close: { time: "${time}", zone: America/New_York }`;
const bars = (length: string) => `bars: { length: ${length}, stamp: close }`;

/** A scenario whose benchmark is struck at one clock and whose metal at another. */
function load(metal: string, benchmark: string, align = "") {
  const text = `name: Clocks
metals: [metal]
events: { release: cpi }
window: { from: 0, to: 1 }
estimation: { length: 20, gap: 0, minimum: 10 }
model: { kind: market, benchmark: other${align} }
instruments:
  metal: { name: M, unit: USD, prices: metal.csv, ${metal} }
  other: { name: O, unit: USD, prices: other.csv, ${benchmark} }
`;
  const prices = { "/metal.csv": closesOf(tradingDays, 3), "/other.csv": closesOf(tradingDays, 4) };
  return loadScenarios(["/s.yaml"], {
    io: countingIo({ ...smallData, ...prices, "/s.yaml": text }).io,
    dataFolders: ["/data"],
  });
}

describe("a benchmark struck at another clock", () => {
  test.each([
    ["15:00 against 17:00", newYork("17:00"), newYork("15:00"), "2h"],
    ["13:30 against 17:00", newYork("17:00"), newYork("13:30"), "4h"],
    ["17:00 against 13:30", newYork("13:30"), newYork("17:00"), "3d"],
    ["another zone", newYork("17:00"), 'close: { time: "17:00", zone: Europe/London }', "3d"],
    ["closes against bars", bars("5m"), newYork("17:00"), "3d"],
    ["long bars against short ones", bars("5m"), bars("1h"), "60m"],
    ["bars against a close between them", newYork("13:30"), bars("1h"), "60m"],
  ])("%s is refused, with an age that would do", async (_, metal, benchmark, age) => {
    const [problem] = await diagnosticsOfReading(load(metal, benchmark));
    expect(problem).toMatchObject({ code: "scenario/clock-mismatch", at: { line: 6 } });
    expect(problem?.hint).toContain(`\`align: { as_of: ${age} }\``);
  });

  test.each([
    ["15:00 against 17:00", newYork("17:00"), newYork("15:00"), "2h"],
    ["17:00 against 13:30", newYork("13:30"), newYork("17:00"), "3d"],
  ])("%s: the age proposed leaves no event out", async (_, metal, benchmark, age) => {
    const [scenario] = await load(metal, benchmark, `, align: { as_of: ${age} }`);
    const cells = scenario === undefined ? [] : runScenario(scenario).result.cells;
    expect(cells.map(({ events, included }) => [events.length, included.length])).toEqual([[4, 4]]);
  });

  test.each([
    ["the same clock", newYork("17:00"), newYork("17:00")],
    ["one clock time written in two ways", newYork("8:30"), newYork("08:30")],
    ["five-minute bars against one-hour bars", bars("1h"), bars("5m")],
    ["one-minute bars against a close", newYork("17:00"), bars("1m")],
  ])("%s is no other clock", async (_, metal, benchmark) => {
    const problems = await diagnosticsOfReading(load(metal, benchmark));
    expect(problems.filter(({ code }) => code === "scenario/clock-mismatch")).toEqual([]);
  });
});
