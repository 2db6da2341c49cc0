import { expect, test } from "vitest";
import { checkScenarios } from "../../../src/pipeline/loading/check-scenarios.ts";
import { briefly } from "../../support/diagnostics.ts";
import { countingIo, scenarioText } from "../small-data.ts";

const check = async (files: Readonly<Record<string, string>>) => {
  const { io } = countingIo(files);
  return briefly(
    await checkScenarios(
      Object.keys(files).filter((path) => path.endsWith(".yaml")),
      { io, dataFolders: ["/data"] },
    ),
  );
};

test("a sound scenario has no problem", async () => {
  expect(await check({ "/s.yaml": scenarioText("Sound", "events: { release: cpi }\n") })).toEqual([]);
});

test("a scenario that run would refuse for want of events is a problem, as in run", async () => {
  const early = scenarioText("Early", "events: { release: cpi }\ncalendar: early.csv\nto: 2025-06-10\n");
  const calendar = "released_at,indicator,actual,consensus\n2025-05-30T12:30:00Z,cpi,1,1\n";
  expect(await check({ "/s.yaml": early, "/early.csv": calendar })).toEqual([
    'scenario/selects-nothing 1:1 no event of "Early" can be studied: its only one is excluded (1 before-data)',
  ]);
});

test("of several, each has its own", async () => {
  const unknown = scenarioText("Unknown", "events: { release: gdp }\n");
  expect(await check({ "/a.yaml": unknown, "/b.yaml": scenarioText("Sound", "events: { release: cpi }\n") })).toEqual([
    expect.stringContaining('unknown indicator "gdp"'),
  ]);
});
