import { invariant } from "../../errors.ts";

/** A straight line through points, and what its prediction errors need. */
export interface LineFit {
  readonly intercept: number;
  readonly slope: number;
  /** Points used: those with both coordinates finite. */
  readonly n: number;
  readonly meanX: number;
  /** Sum of (x - meanX)^2. */
  readonly sumSquaresX: number;
}

/**
 * Ordinary least squares of y on a constant and x, over the points with both finite, centred before the products are taken so that
 * far-off data lose no digits. Intercept and slope are NaN for fewer than two points or when x does not vary.
 */
export function fitLine(x: Float64Array, y: Float64Array): LineFit {
  invariant(x.length === y.length, "fitLine needs as many x as y");
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i] as number;
    const yi = y[i] as number;
    if (!Number.isFinite(xi) || !Number.isFinite(yi)) continue;
    n++;
    sumX += xi;
    sumY += yi;
    if (xi < lowest) lowest = xi;
    if (xi > highest) highest = xi;
  }
  const meanX = sumX / n;
  const meanY = sumY / n;
  let sumSquaresX = 0;
  let sumProducts = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) continue;
    sumSquaresX += dx * dx;
    sumProducts += dx * dy;
  }
  const slope = lowest < highest ? sumProducts / sumSquaresX : NaN;
  return { intercept: meanY - slope * meanX, slope, n, meanX, sumSquaresX };
}

/** g'(X'X)^-1 g for g = the sum of `count` rows of X, the constant included; `sum` is that of their x. NaN when x does not vary. */
export function lineQuadraticForm({ n, meanX, sumSquaresX }: LineFit, count: number, sum: number): number {
  const deviation = sum - count * meanX;
  return (count * count) / n + (deviation * deviation) / sumSquaresX;
}
