/** What the search needs once it is used: the index and the list of finds. Loaded on the first focus, not before. */
export { default as SearchResults } from './SearchResults.svelte';
export { buildInSlices } from './slices';
export { NOTHING_FOUND, SHOWN_OF_A_KIND, type Found, type SearchIndex } from './match';
export { opened, outlineOf } from './open';
export { optionsOf } from './options';
export { searchRecords } from './records';
