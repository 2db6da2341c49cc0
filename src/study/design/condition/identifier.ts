/** How a condition writes an id: `us-cpi-yoy` is `us_cpi_yoy`, and one that begins with a digit gets a `_` in front (`_2y_yield`). */
export function identifierOf(id: string): string {
  const written = id.replaceAll("-", "_");
  return /^\d/.test(written) ? `_${written}` : written;
}

/** The id that a condition's word stands for; ids have no `_` of their own, so that it is never in doubt. */
export function idOf(identifier: string): string {
  return identifier.replace(/^_(?=\d)/, "").replaceAll("_", "-");
}
