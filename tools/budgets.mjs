// What a release may weigh, in bytes of brotli: a first visit, and the lazy chunk that draws the comments.
export const FIRST_VISIT = 175_000;
export const COMMENTS_CHUNK = 45_000;
