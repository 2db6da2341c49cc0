import { randomFor } from "../dist/kernels/random.js";

/**
 * Independent standard normal numbers (Box and Muller 1958) from the stream named by seed and key.
 * @param {number} seed
 * @param {string} key
 * @param {number} count
 * @returns {Float64Array}
 */
export function normalDraws(seed, key, count) {
  const random = randomFor(seed, key);
  const uniform = () => (random.nextUint32() + 0.5) / 2 ** 32;
  const draws = new Float64Array(count);
  for (let at = 0; at < count; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    draws[at] = radius * Math.cos(angle);
    // Writing past the end of a typed array does nothing, which is what an odd count needs.
    draws[at + 1] = radius * Math.sin(angle);
  }
  return draws;
}
