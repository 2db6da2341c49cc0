import { oneLine } from "./text-width.ts";

const mostDecimals = 6;

/** Decimals that all of some prices can be written with: those of the longest, at most six. */
export function decimalsOf(prices: readonly number[]): number {
  const lengths = prices.map((price) => /\.(\d+)$/.exec(String(price))?.[1]?.length ?? 0);
  return Math.min(mostDecimals, Math.max(0, ...lengths));
}

/** In what units some closes are: "Closes in USD", or each with whose it is: "Closes: gold in USD, copper in EUR". */
export function closesPhrase(priced: readonly { readonly name: string; readonly unit: string }[]): string {
  const units = new Set(priced.map(({ unit }) => oneLine(unit)));
  const [only = ""] = units;
  if (units.size <= 1) return `Closes in ${only}`;
  return `Closes: ${priced.map(({ name, unit }) => `${oneLine(name)} in ${oneLine(unit)}`).join(", ")}`;
}
