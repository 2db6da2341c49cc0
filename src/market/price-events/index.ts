import type { PriceEventKind } from "../price-event.ts";
import { high } from "./high.ts";
import { level } from "./level.ts";
import { low } from "./low.ts";
import { move } from "./move.ts";
import { record } from "./record.ts";
import { volatility } from "./volatility.ts";

/** Every kind of event that prices can make, in the order they are listed. */
export const priceEventKinds: readonly PriceEventKind[] = [record, high, low, level, move, volatility];

/** The kind of that name; undefined when there is none. */
export function findPriceEventKind(kind: string): PriceEventKind | undefined {
  return priceEventKinds.find((each) => each.kind === kind);
}
