import { invariant } from "../errors.ts";

/**
 * Pearson's correlation of x and y over the positions where both are numbers. NaN for fewer than `minimum` of them (at least two) and
 * when x or y does not vary there. Centred first, so that far-off data lose no digits.
 */
export function correlation(x: Float64Array, y: Float64Array, minimum = 2): number {
  invariant(x.length === y.length, "correlation needs as many x as y");
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let [lowestX, highestX, lowestY, highestY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const xi = x[i] as number;
    const yi = y[i] as number;
    if (Number.isNaN(xi) || Number.isNaN(yi)) continue;
    n++;
    sumX += xi;
    sumY += yi;
    if (xi < lowestX) lowestX = xi;
    if (xi > highestX) highestX = xi;
    if (yi < lowestY) lowestY = yi;
    if (yi > highestY) highestY = yi;
  }
  // Equal numbers may differ from their rounded mean, which would make a correlation out of none.
  if (n < Math.max(2, minimum) || !(lowestX < highestX) || !(lowestY < highestY)) return NaN;
  const meanX = sumX / n;
  const meanY = sumY / n;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    if (Number.isNaN(dx) || Number.isNaN(dy)) continue;
    squaresX += dx * dx;
    squaresY += dy * dy;
    products += dx * dy;
  }
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresX * squaresY)));
}
