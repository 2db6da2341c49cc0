import { mean } from "../../../kernels/moments.ts";
import type { Random } from "../../../kernels/random.ts";
import type { ComparisonTest } from "../comparison-test.ts";
import { differenceOfMeans } from "../difference-of-means.ts";

const drawCount = 9999;
const mostEnumerated = 10_000;

/**
 * Permutation test of the Welch t, studentized so that it also holds for groups of unequal variance (Janssen 1997; Chung and Romano 2013).
 * Every split into groups of these sizes when there are at most 10,000: p = share of splits with |t| at least the observed; else 9999
 * random splits: p = (1 + hits) / 10000. NaN where the Welch t is.
 */
export const permutation: ComparisonTest = {
  kind: "permutation",
  title: "Studentized permutation test",
  reference: "Janssen 1997; Chung and Romano 2013",
  statisticColumn: "permutation_t",
  pValueColumn: "permutation_p",
  evaluate(first, second, random) {
    const { difference, standardError } = differenceOfMeans(first, second);
    const statistic = difference / standardError;
    if (Number.isNaN(statistic)) return { statistic, pValue: NaN };
    const [smaller, larger] = first.length <= second.length ? [first, second] : [second, first];
    const pooled = new Float64Array(smaller.length + larger.length);
    pooled.set(smaller);
    pooled.set(larger, smaller.length);
    // Centring changes no t and keeps the digits that sums of squares would lose.
    const centre = mean(pooled);
    const values = pooled.map((value) => value - centre);
    const isHit = hitRule(values, smaller.length, Math.abs(statistic));
    const splits = countSplits(values.length, smaller.length);
    const pValue =
      splits <= mostEnumerated
        ? enumerateSplits(values, smaller.length, isHit) / splits
        : (1 + drawSplits(values, smaller.length, isHit, random)) / (drawCount + 1);
    return { statistic, pValue };
  },
};

/** Whether a split, told by its smaller group's sum and sum of squares, has |t| >= the observed one. */
type HitRule = (sum: number, squares: number) => boolean;

function hitRule(values: Float64Array, size: number, observed: number): HitRule {
  const rest = values.length - size;
  const total = values.reduce((sum, value) => sum + value, 0);
  const totalSquares = values.reduce((sum, value) => sum + value * value, 0);
  // A split that ties with the observed one must count in spite of rounding.
  const threshold = observed - 1e-10 * (1 + observed);
  return (sum, squares) => {
    const other = total - sum;
    const varianceHere = Math.max(0, squares - (sum * sum) / size) / ((size - 1) * size);
    const varianceThere = Math.max(0, totalSquares - squares - (other * other) / rest) / ((rest - 1) * rest);
    const t = (sum / size - other / rest) / Math.sqrt(varianceHere + varianceThere);
    return Math.abs(t) >= threshold;
  };
}

/** Binomial coefficient, or Infinity as soon as it passes what is enumerated. */
function countSplits(total: number, size: number): number {
  let count = 1;
  for (let i = 1; i <= size; i++) {
    count = (count * (total - size + i)) / i;
    if (count > mostEnumerated) return Infinity;
  }
  return count;
}

function enumerateSplits(values: Float64Array, size: number, isHit: HitRule): number {
  const choose = (from: number, left: number, sum: number, squares: number): number => {
    if (left === 0) return isHit(sum, squares) ? 1 : 0;
    let hits = 0;
    for (let i = from; i <= values.length - left; i++) {
      const value = values[i] ?? NaN;
      hits += choose(i + 1, left - 1, sum + value, squares + value * value);
    }
    return hits;
  };
  return choose(0, size, 0, 0);
}

/** Shuffles only as many places as the smaller group has (Fisher and Yates), each draw going on from the last one's order. */
function drawSplits(values: Float64Array, size: number, isHit: HitRule, random: Random): number {
  const deck = values.slice();
  let hits = 0;
  for (let draw = 0; draw < drawCount; draw++) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < size; i++) {
      const at = i + random.nextInt(deck.length - i);
      const value = deck[at] as number;
      deck[at] = deck[i] as number;
      deck[i] = value;
      sum += value;
      squares += value * value;
    }
    if (isHit(sum, squares)) hits++;
  }
  return hits;
}
