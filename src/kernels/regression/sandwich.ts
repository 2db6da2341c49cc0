import type { Regression } from "./regression.ts";

/** Sum over t of a_t b_(t-lag) x_t x_(t-lag)', k x k by rows, for weights a and b of the observations. */
export function crossProducts(
  { columns, k, n }: Pick<Regression, "columns" | "k" | "n">,
  a: Float64Array,
  b: Float64Array,
  lag = 0,
): Float64Array {
  const products = new Float64Array(k * k);
  for (let t = lag; t < n; t += 1) {
    const weight = (a[t] as number) * (b[t - lag] as number);
    for (let i = 0; i < k; i += 1) {
      const left = weight * (columns[i]?.[t] as number);
      for (let j = 0; j < k; j += 1) {
        products[i * k + j] = (products[i * k + j] as number) + left * (columns[j]?.[t - lag] as number);
      }
    }
  }
  return products;
}

/** (X'X)^-1 M (X'X)^-1 for a k x k matrix M by rows: the covariance of the coefficients where M is that of X'e (White 1980). */
export function sandwich({ inverse, k }: Pick<Regression, "inverse" | "k">, meat: Float64Array): Float64Array {
  return multiply(multiply(inverse, meat, k), inverse, k);
}

/** w'V w: the variance of a combination of coefficients. */
export function quadraticForm(covariance: Float64Array, weights: Float64Array): number {
  const k = weights.length;
  let total = 0;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      total += (weights[i] as number) * (covariance[i * k + j] as number) * (weights[j] as number);
    }
  }
  return total;
}

function multiply(a: Float64Array, b: Float64Array, k: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => {
    const [row, column] = [Math.floor(at / k), at % k];
    let sum = 0;
    for (let i = 0; i < k; i += 1) sum += (a[row * k + i] as number) * (b[i * k + column] as number);
    return sum;
  });
}
