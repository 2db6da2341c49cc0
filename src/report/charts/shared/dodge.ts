/**
 * Heights at which points along a line do not cover each other: each goes to the free place nearest the middle, from left to right. `places`
 * are positions in pixels, `size` a point's diameter, `reach` how far from the middle it may go; where all is taken points do overlap.
 */
export function dodge(places: readonly number[], size: number, reach: number): number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const steps = Math.floor(reach / size);
  const levels = [0, ...Array.from({ length: steps }, (_, at) => [size * (at + 1), -size * (at + 1)]).flat()];
  const lastAt = new Map<number, number>();
  const heights = places.map(() => 0);
  for (const index of order) {
    const x = places[index] ?? 0;
    const gapAt = (level: number) => x - (lastAt.get(level) ?? -Infinity);
    const free = levels.find((level) => gapAt(level) >= size);
    const level = free ?? levels.reduce((best, each) => (gapAt(each) > gapAt(best) ? each : best));
    lastAt.set(level, x);
    heights[index] = level;
  }
  return heights;
}
