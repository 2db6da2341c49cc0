/** What is to come, and what came after earlier ones like it. */
export { type History, type Outlook, outlook, type OutlookQuestion } from "./outlook.ts";
export type { ComingRelease } from "./coming-releases.ts";
export type { PastMoves, Side } from "./past-moves.ts";
