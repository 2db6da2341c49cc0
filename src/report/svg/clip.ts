import type { PathStep } from "./path-data.ts";

type Point = readonly [number, number];

/**
 * A path of straight pieces cut off where it leaves the box from (0, 0) to (width, height): what a clip path would show, without one (a
 * clip path needs an id, and the ids of several pictures in one page would meet). Null for a path that has curves.
 */
export function clipPath(steps: readonly PathStep[], width: number, height: number): PathStep[] | null {
  const letters = steps.map(({ letter }) => letter).join("");
  if (/^(?:ML*)+$/.test(letters)) return clipLine(steps, width, height);
  if (/^ML+Z$/.test(letters)) return clipArea(steps.slice(0, -1).map(pointOf), width, height);
  return null;
}

function pointOf({ numbers: [x = NaN, y = NaN] }: PathStep): Point {
  return [x, y];
}

function clipLine(steps: readonly PathStep[], width: number, height: number): PathStep[] {
  const clipped: PathStep[] = [];
  let from: Point | null = null;
  let end: Point | null = null;
  for (const step of steps) {
    const to = pointOf(step);
    const inside = step.letter === "L" && from !== null ? clipPiece(from, to, width, height) : null;
    if (inside !== null) {
      const [start, stop] = inside;
      if (end?.[0] !== start[0] || end[1] !== start[1]) clipped.push({ letter: "M", numbers: start });
      clipped.push({ letter: "L", numbers: stop });
      end = stop;
    }
    from = to;
  }
  return clipped;
}

/** Liang and Barsky (1984). */
function clipPiece([x0, y0]: Point, [x1, y1]: Point, width: number, height: number): readonly [Point, Point] | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let first = 0;
  let last = 1;
  const edges = [
    [-dx, x0],
    [dx, width - x0],
    [-dy, y0],
    [dy, height - y0],
  ] as const;
  for (const [along, room] of edges) {
    if (along === 0 && room < 0) return null;
    if (along < 0) first = Math.max(first, room / along);
    if (along > 0) last = Math.min(last, room / along);
  }
  if (first > last) return null;
  const at = (share: number): Point => [x0 + share * dx, y0 + share * dy];
  return [first === 0 ? [x0, y0] : at(first), last === 1 ? [x1, y1] : at(last)];
}

/** Sutherland and Hodgman (1974). */
function clipArea(corners: readonly Point[], width: number, height: number): PathStep[] {
  const edges: readonly (readonly [axis: 0 | 1, sign: 1 | -1, bound: number])[] = [
    [0, 1, 0],
    [0, -1, width],
    [1, 1, 0],
    [1, -1, height],
  ];
  const kept = edges.reduce<readonly Point[]>((points, [axis, sign, bound]) => {
    const room = (point: Point) => sign * (point[axis] - bound);
    return points.flatMap((point, at): Point[] => {
      const before = points.at(at - 1) as Point;
      const share = room(before) / (room(before) - room(point));
      const crossing: Point = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
      const isCrossing = room(before) >= 0 !== room(point) >= 0;
      return [...(isCrossing ? [crossing] : []), ...(room(point) >= 0 ? [point] : [])];
    });
  }, corners);
  if (kept.length === 0) return [];
  const outline = kept.map((numbers, at) => ({ letter: at === 0 ? "M" : "L", numbers }));
  return [...outline, { letter: "Z", numbers: [] }];
}
