import type { Interruption } from "../io.ts";

/** Thrown when the user or the system stopped the writing; nothing temporary is left. */
export class Interrupted extends Error {
  readonly signal: Interruption;
  /** True when everything was in place already, false when nothing is. */
  readonly isWritten: boolean;

  constructor(signal: Interruption, isWritten: boolean) {
    super(`interrupted by ${signal}`);
    this.name = "Interrupted";
    this.signal = signal;
    this.isWritten = isWritten;
  }
}
