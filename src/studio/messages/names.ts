/**
 * What the studio's server and its page in the browser say to each other, in this folder by subject: JSON
 * over HTTP below `/api`, and events over one stream that the server sends. Files are named by ids that
 * the server gives out; no path comes from the browser.
 */

/** Names a guide or an article, the same in each launch; says nothing of where it lies. */
export type FileId = string;

/** SHA-256 of a file's bytes, in hexadecimal: which state of it a change is based on. */
export type TextHash = string;

/**
 * The header that every change must carry; another site's form or link cannot set it. Its value is a
 * name that the open page has made up for itself, the same at `GET /api/events?client=NAME`.
 */
export const CHANGE_HEADER = 'x-studyguide-change';
