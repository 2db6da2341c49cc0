/** What the program's exit code means to a script. */
export const exitCodes = {
  fine: 0,
  /** `check` found problems. */
  problems: 1,
  /** The user's input is wrong; the message says where and how to mend it. */
  wrongInput: 2,
  /** Our bug (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;
