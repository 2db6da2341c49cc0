/** One step of a path: its letter and its numbers. */
export interface PathStep {
  readonly letter: string;
  readonly numbers: readonly number[];
}

const step = /([a-z])([^a-z]*)/gi;
const number = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const perPoint: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, C: 6, Q: 4, S: 4, A: 7, H: 1, V: 1 };

/** Reads a path's steps; a letter with several points is as many steps. */
export function parsePath(d: string): PathStep[] {
  return [...d.matchAll(step)].flatMap(([, letter = "", rest = ""]) => {
    const numbers = [...rest.matchAll(number)].map(([text]) => Number(text));
    const length = perPoint[letter.toUpperCase()] ?? 0;
    if (length === 0 || numbers.length <= length) return [{ letter, numbers }];
    return Array.from({ length: numbers.length / length }, (_, index) => ({
      letter,
      numbers: numbers.slice(index * length, (index + 1) * length),
    }));
  });
}

/** The path moved; relative steps stay as they are. */
export function movePath(steps: readonly PathStep[], dx: number, dy: number): PathStep[] {
  return steps.map(({ letter, numbers }) => {
    if (letter === "H") return { letter, numbers: numbers.map((x) => x + dx) };
    if (letter === "V") return { letter, numbers: numbers.map((y) => y + dy) };
    if (letter !== letter.toUpperCase()) return { letter, numbers };
    const isArc = letter === "A";
    return {
      letter,
      numbers: numbers.map((value, at) => {
        if (isArc) return at === 5 ? value + dx : at === 6 ? value + dy : value;
        return value + (at % 2 === 0 ? dx : dy);
      }),
    };
  });
}

/** The centre and radius of a path that Vega draws as a circle: two arcs around the origin of its own place; null for others. */
export function circleOf(steps: readonly PathStep[]): { readonly radius: number } | null {
  const [start, first, second, ...more] = steps;
  if (start?.letter !== "M" || first?.letter !== "A" || second?.letter !== "A" || more.length > 1) return null;
  const [radius = NaN, other = NaN] = first.numbers;
  const isRound = radius === other && start.numbers[0] === radius && start.numbers[1] === 0;
  return isRound && second.numbers[5] === radius ? { radius } : null;
}

/** A coordinate with one decimal, as short as SVG allows: 12.04 -> "12", 0.52 -> ".5". */
export function shortNumber(value: number): string {
  const text = String(Math.round(value * 10) / 10);
  return text === "-0" ? "0" : text.replace(/^(-?)0\./, "$1.");
}

/** Path data as short as it can be without changing what is drawn, but for rounding. */
export function writePath(steps: readonly PathStep[]): string {
  let last = "";
  return steps
    .map(({ letter, numbers }) => {
      // A point after a point of the same kind needs no letter, and a line after a move none either.
      const isSame = letter === last || (letter === "L" && last === "M");
      const isBare = isSame && letter !== "M" && letter !== "Z" && numbers.length > 0;
      last = letter;
      const body = numbers.map(shortNumber).reduce((all, text) => {
        return all === "" || text.startsWith("-") ? all + text : `${all},${text}`;
      }, "");
      const lead = isBare ? (body.startsWith("-") ? "" : " ") : letter;
      return lead + body;
    })
    .join("");
}
