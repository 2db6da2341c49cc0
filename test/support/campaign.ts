/** Whether campaigns run at full length (`npm run test:full`). */
export const isFull = process.env["ASSAY_FULL_TESTS"] === "1";

/** How long a campaign is: in full, or as short as still says something (`npm test`). */
export function campaign(full: number, short: number): number {
  return isFull ? full : short;
}
