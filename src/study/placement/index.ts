/** Which prices: a metal with its returns and its model's inputs, day 0 of a release among them, and what else was released in its window. */
export { areThere, countLeftOut, type MarketView, viewMarket } from "./market-view.ts";
export { placeEvent } from "./place-event.ts";
export { releaseObservations } from "./release-observations.ts";
