/** What the program's exit code means to a script. */
export const exitCodes = {
  fine: 0,
  /** `check` found problems. */
  problems: 1,
  /** The user's input is wrong; the message says where and how to mend it. */
  wrongInput: 2,
  /** Stopped by Ctrl-C or by the system (128 + the signal's number, as shells have it). */
  interrupted: 130,
  terminated: 143,
  /** Our bug (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;
