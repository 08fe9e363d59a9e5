/** What the page loads when measures are filtered for the first time. */
export { default as FilterBar } from './FilterBar.svelte';
export { default as FilterResults } from './FilterResults.svelte';
