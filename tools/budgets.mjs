// What a release may weigh, in bytes of brotli: a first visit, and the lazy chunk that draws the comments.
// The promises are 175,000 and 45,000 bytes: docs/decisions/0051 says why they are overdrawn, and how they are to be kept.
export const FIRST_VISIT = 194_500;
export const COMMENTS_CHUNK = 45_300;
