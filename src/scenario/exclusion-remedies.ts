import type { ExclusionReason } from "../study/selection/index.ts";

/** What helps when events are excluded for a reason, in keys of the scenario: each asks for less, or for other events. */
export const exclusionRemedies: Readonly<Record<ExclusionReason, string>> = {
  "no-actual": "leave out `surprise`, or choose a period in which the calendar has the actual figures",
  "no-consensus": "leave out `surprise`, or measure it against something else, such as `expectation: previous`",
  "no-expectation": "choose a later period, or list an expectation that needs fewer earlier figures",
  "no-surprise-scale":
    "choose a later period, use `surprise_scale: full-sample`, or give the range in raw units (`unit: raw`)",
  "condition-unknown":
    "ask for what was known then: a condition on other figures or prices, or a later period that leaves it more to go by",
  "before-data": "choose a later period, or name a metal with earlier prices",
  "after-data": "choose an earlier period, shorten `window`, or add later prices",
  "no-price-after-release": "name a metal whose prices follow the releases soon, or choose another period",
  "gap-in-window": "shorten `window`, or sum the observations that are there with `holes: sum`",
  "colliding-release":
    "keep such events with `collisions: { policy: keep }`, name fewer indicators in its `with`, or shorten `window`",
  "estimation-too-short":
    "ask for less in `estimation` (its `length` and `minimum`, or fewer indicators in `without`), or choose a later period",
  "zero-variance": "lengthen `estimation`, or choose another model or metal: what does not move cannot be tested",
};
