import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Release } from "../../src/calendar/types.ts";
import { parseYaml } from "../../src/input/yaml/yaml-document.ts";
import type { PriceSeries } from "../../src/market/price-series.ts";
import type { Question } from "../../src/pipeline/plain/question.ts";
import type { LoadedScenario } from "../../src/pipeline/types.ts";
import type { PlainData, PlainPrices, PlainRelease } from "../../src/sources/plain/plain-data.ts";
import { formatCivilDate } from "../../src/time/civil-date.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { observationDate } from "../../src/market/observation-date.ts";
import type { Instant } from "../../src/time/types.ts";
import { packageFolder } from "./run-cli.ts";

/** The question of a shipped scenario as its YAML says it, without its keys for files. */
export function plainQuestion(path: string): Question {
  const { value } = parseYaml(path, readFileSync(join(packageFolder, path), "utf8"));
  const ofFiles = new Set(["data", "calendar", "instruments", "indicators"]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !ofFiles.has(key))) as unknown as Question;
}

/** What a scenario read from files, as a program would hold it: releases with instants in three forms, daily closes by their dates. */
export function plainDataOf({ data: { calendar, series } }: LoadedScenario): PlainData {
  const published = [...calendar.indicators.values()].filter(({ madeByPricesOf }) => madeByPricesOf === undefined);
  const ids = new Set(published.map(({ id }) => id));
  return {
    indicators: Object.fromEntries(
      published.map(({ id, name, unit, report, importance, time, zone }) => [
        id,
        { name, unit, report, importance, release: { time, zone } },
      ]),
    ),
    releases: calendar.releases.filter(({ indicator }) => ids.has(indicator)).map(plainRelease),
    prices: Object.fromEntries([...series].map(([id, each]) => [id, plainPricesOf(each)])),
  };
}

function plainRelease(release: Release, index: number): PlainRelease {
  const { indicator, releasedAt: at, actual, consensus, previous, referencePeriod, label, speaker } = release;
  const releasedAt = [formatInstant(at), new Date(at), Number(at)][index % 3] ?? "";
  return { indicator, releasedAt, actual, consensus, previous, referencePeriod, label, speaker };
}

function plainPricesOf({ instrument, instants, closes }: PriceSeries): PlainPrices {
  const { name, unit, role, change, maxGap, clock } = instrument;
  const facts = { name, unit, role, change, max_gap: maxGap, closes };
  if (clock.kind === "bars") return { ...facts, bars: { length: `${clock.minutes}m`, stamp: "close" }, instants };
  const dates = Array.from(instants, (at) => formatCivilDate(observationDate(instrument, at as Instant)));
  return { ...facts, close: { time: clock.time, zone: clock.zone }, dates };
}
