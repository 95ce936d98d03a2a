// What a release may weigh, in bytes of brotli. docs/decisions/0052 has the reasons.

/** A first visit to an article, where nearly all visits begin. */
export const FIRST_VISIT = 175_000;
/** A first visit to any other page, which needs the pages chunk too. */
export const OTHER_FIRST_VISIT = 205_000;
/** The lazy chunk that draws the comments. */
export const COMMENTS_CHUNK = 45_000;
