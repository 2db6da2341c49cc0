import { oneOrMore } from "./parts.ts";

/** Which events of a calendar of words (speeches, meetings) belong to a group. */
export const wordKeys = {
  label: oneOrMore("Text that the event's label contains").optional(),
  speaker: oneOrMore("Text that the speaker's name contains").optional(),
};
