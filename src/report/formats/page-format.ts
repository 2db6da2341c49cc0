/** The format that is a page rather than files of pictures: what `--report` writes. */
export const pageFormat = {
  kind: "html",
  title: "a page to look at for each run, and an index of several (as --report)",
} as const;
