export { DataFrame, merge } from "danfojs-node";
