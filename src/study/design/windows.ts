/** Event time, both ends included: observation 0 is the first struck after the release. */
export interface EventWindow {
  readonly from: number;
  readonly to: number;
}

/** The `length` observations that end `gap` observations before the event window; fewer than `minimum` valid ones exclude the event. */
export interface EstimationWindow {
  readonly length: number;
  readonly gap: number;
  readonly minimum: number;
}

/** Whether two windows begin and end at the same observations; nothing is like no window. */
export function isSameWindow(first: EventWindow, second: EventWindow | undefined): boolean {
  return first.from === second?.from && first.to === second.to;
}
