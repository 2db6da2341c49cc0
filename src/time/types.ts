declare const civil: unique symbol;
declare const instant: unique symbol;

/** A calendar date without a zone: whole days since 1970-01-01. */
export type CivilDate = number & { readonly [civil]: never };

/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instant]: never };
