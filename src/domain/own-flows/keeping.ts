/**
 * Why the reader's data could not be kept on their machine:
 * - `full`: the browser has no room left for them
 * - `unavailable`: it keeps nothing at all, as in some private windows
 */
export type KeepFailure = 'full' | 'unavailable';
