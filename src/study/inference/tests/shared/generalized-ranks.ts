import { sampleSd } from "../../../../kernels/moments.ts";
import { rankAmong } from "../../../../kernels/ranks/joint-ranks.ts";
import { type EstimatedPanel, rowOf } from "../../../normal-returns/index.ts";
import { estimationOrder } from "../../estimation-order.ts";
import type { WindowSample } from "../../sample-window.ts";
import { validEvents, validValues } from "../../sample.ts";

/** Ranks of estimation residuals summed across events, position by position; they serve every window. */
interface RankTotals {
  /** Sum over events of rank/(T_i + 1) - 1/2, ranks among the event's own M_i values and T_i = M_i + 1. */
  readonly scores: Float64Array;
  /** N_t: events valid at the position. */
  readonly counts: Float64Array;
}

/** What the GRANK tests prepare: the panel, and the ranks of all its events. */
export interface PreparedRanks {
  readonly panel: EstimatedPanel;
  readonly all: RankTotals;
}

/** Mean scores of one window and of the estimation window. */
export interface GeneralizedRanks {
  readonly n: number;
  /** Ubar_0: mean score of the window's standardized CARs. */
  readonly windowScore: number;
  /** S^2 = mean over the T' observations, the window being one, of (N_t/n) Ubar_t^2. */
  readonly variance: number;
  /** T': positions of the estimation window that an event has, and one for the window. */
  readonly length: number;
  /** Mean of T_i = M_i + 1. */
  readonly meanLength: number;
}

const prepared = new WeakMap<EstimatedPanel, PreparedRanks>();

/** Ranks the estimation residuals of every event, once for all GRANK tests of a panel. */
export function prepareRanks(panel: EstimatedPanel): PreparedRanks {
  const known = prepared.get(panel) ?? {
    panel,
    all: totalRanks(
      panel,
      Array.from({ length: panel.count }, (_, i) => i),
    ),
  };
  prepared.set(panel, known);
  return known;
}

function totalRanks(panel: EstimatedPanel, events: readonly number[]): RankTotals {
  // AR/s ranks as AR does.
  const order = estimationOrder(panel);
  const scores = new Float64Array(panel.estimationAr.columns);
  const counts = new Float64Array(panel.estimationAr.columns);
  for (const event of events) {
    const ranks = rowOf(order.ranks, event);
    const divisor = (order.counts[event] ?? 0) + 2;
    for (let t = 0; t < ranks.length; t++) {
      const rank = ranks[t] as number;
      if (Number.isNaN(rank)) continue;
      scores[t] = (scores[t] as number) + rank / divisor - 0.5;
      counts[t] = (counts[t] as number) + 1;
    }
  }
  return { scores, counts };
}

/**
 * Generalized ranks: each SCAR over the standard deviation of SCARs across events joins the event's estimation values AR/s as one more
 * observation, "day 0"; the T_i = M_i + 1 values are ranked and put as U = rank/(T_i + 1) - 1/2. Null below two events and for SCARs that do
 * not vary.
 */
export function rankWindow({ scar }: WindowSample, { panel, all }: PreparedRanks): GeneralizedRanks | null {
  const { estimationAr, sigma, count } = panel;
  const events = validEvents(scar);
  const n = events.length;
  const spread = sampleSd(validValues(scar));
  if (!(spread > 0)) return null;
  const base = n === count ? all : totalRanks(panel, events);
  const order = estimationOrder(panel);
  const scores = base.scores.slice();
  let windowScore = 0;
  let lengths = 0;
  for (const event of events) {
    // The window's SCAR in the units of the event's AR.
    const own = ((scar[event] as number) / spread) * (sigma[event] as number);
    const valid = order.counts[event] ?? 0;
    windowScore += (rankAmong(rowOf(order.sorted, event), valid, own) / (valid + 2) - 0.5) / n;
    lengths += valid + 1;
    // The newcomer lifts what lies above it by one rank, and shares the mean rank with its equals.
    const halfRank = 0.5 / (valid + 2);
    const row = rowOf(estimationAr, event);
    for (let t = 0; t < row.length; t++) {
      const value = row[t] as number;
      scores[t] = (scores[t] as number) + (Number(value > own) + Number(value >= own)) * halfRank;
    }
  }
  let squares = windowScore * windowScore;
  let length = 1;
  for (let t = 0; t < scores.length; t++) {
    const present = base.counts[t] as number;
    if (present === 0) continue;
    squares += (scores[t] as number) ** 2 / (present * n);
    length++;
  }
  return { n, windowScore, variance: squares / length, length, meanLength: lengths / n };
}
