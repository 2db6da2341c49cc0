import type { Outlook, PastMoves } from "../../study/outlook/index.ts";
import { defineListTable, instantColumn, numberColumn, textColumn } from "../list-table.ts";
import { metalColumn } from "../shared-columns.ts";

/** What a metal did in one window after earlier releases of one side, and the coming release it is about. */
export interface OutlookRow extends PastMoves {
  readonly coming: Outlook;
}

const figureUnit = "indicator's unit";

/** Coming releases and what each metal did after earlier ones, by side of expectations. */
export const outlookTable = defineListTable<OutlookRow>("outlook", "coming release x metal x window x side", [
  textColumn("indicator", "Id of the figure to be published.", ({ coming }) => coming.indicator.id),
  instantColumn("released_at", "When it will be published (UTC).", ({ coming }) => coming.releasedAt),
  textColumn("reference_period", "The period the figure is about, as the calendar writes it.", ({ coming }) => {
    return coming.referencePeriod;
  }),
  numberColumn("consensus", figureUnit, "What the calendar shows as expected.", ({ coming }) => coming.consensus),
  numberColumn("previous", figureUnit, "The last figure published before the date, first print.", ({ coming }) => {
    return coming.previous;
  }),
  metalColumn((row) => row.metal),
  numberColumn("window_from", "observations", "First event time of the window, included.", (row) => row.window.from),
  numberColumn("window_to", "observations", "Last event time of the window, included.", (row) => row.window.to),
  textColumn(
    "side",
    "Earlier figures above, in line with or below what was expected: above, in-line, below.",
    (row) => {
      return row.side;
    },
  ),
  numberColumn("n", "count", "Earlier releases of that side with prices for the window.", (row) => row.n),
  numberColumn("median", "fraction", "Median of the metal's log returns in the window; empty below n = 6.", (row) => {
    return row.median;
  }),
  numberColumn("q1", "fraction", "Lower quartile of them.", (row) => row.q1),
  numberColumn("q3", "fraction", "Upper quartile of them.", (row) => row.q3),
  numberColumn("share_up", "share", "Share of them, 0 to 1, above zero.", (row) => row.shareUp),
]);

/** Rows of the table of an outlook: release by release, then metal, window and side. */
export function outlookRows(coming: readonly Outlook[]): OutlookRow[] {
  return coming.flatMap((release) => release.moves.map((moves) => ({ ...moves, coming: release })));
}
