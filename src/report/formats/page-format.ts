/** What the page of a run, or of a comparison, is called in its folder. */
export const reportName = "report.html";

/** The format that is a page rather than files of pictures: what `--report` writes. */
export const pageFormat = {
  kind: "html",
  title: "a page to look at for each run, and an index of several (as --report)",
} as const;
