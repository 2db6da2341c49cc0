/**
 * The period before a month (2026-01), quarter (2026-Q1) or year (2026), written in the same way; null for a period of any other form,
 * such as the day of a meeting.
 */
export function periodBefore(period: string): string | null {
  const match = /^(\d{4})(?:-(Q[1-4]|0[1-9]|1[0-2]))?$/.exec(period);
  if (match === null) return null;
  const [, year = "", part] = match;
  const last = String(Number(year) - 1).padStart(4, "0");
  if (part === undefined) return last;
  if (part.startsWith("Q")) return part === "Q1" ? `${last}-Q4` : `${year}-Q${Number(part.slice(1)) - 1}`;
  return part === "01" ? `${last}-12` : `${year}-${String(Number(part) - 1).padStart(2, "0")}`;
}
