const mostDecimals = 6;

/** Decimals that all of some prices can be written with: those of the longest, at most six. */
export function decimalsOf(prices: readonly number[]): number {
  const lengths = prices.map((price) => /\.(\d+)$/.exec(String(price))?.[1]?.length ?? 0);
  return Math.min(mostDecimals, Math.max(0, ...lengths));
}

/** Some units of prices, each with whose it is unless all share one: "USD per troy ounce", "gold in USD, copper in EUR". */
export function unitWords(priced: readonly { readonly name: string; readonly unit: string }[]): string {
  const units = new Set(priced.map(({ unit }) => unit));
  const [only = ""] = units;
  return units.size <= 1 ? only : priced.map(({ name, unit }) => `${name} in ${unit}`).join(", ");
}
