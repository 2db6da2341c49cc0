/** What is to come, and what came after earlier ones like it. */
export { type Outlook, outlook, type OutlookQuestion } from "./outlook.ts";
export type { PastMoves } from "./past-moves.ts";
