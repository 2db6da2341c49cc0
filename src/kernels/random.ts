/** A seeded source of random numbers with explicit state; nothing in Assay calls Math.random. */
export interface Random {
  /** Uniform over 0 .. 2^32 - 1. */
  nextUint32(): number;
  /** Uniform over 0 .. bound - 1, without modulo bias. */
  nextInt(bound: number): number;
}
