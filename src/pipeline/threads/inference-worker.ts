/** What a worker thread does: infers one group on one metal. */
export { inferCell } from "../../study/inference/index.ts";
