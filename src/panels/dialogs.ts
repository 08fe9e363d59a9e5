/** What lies over the page for reading. None of it is needed for the first view, so it comes as one file after that. */
export { default as DocumentOutline } from './DocumentOutline.svelte';
export { default as Help } from './Help.svelte';
export { default as SourceDetails } from './SourceDetails.svelte';
