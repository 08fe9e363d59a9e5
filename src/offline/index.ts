/** What the page needs to keep itself for use without a network, in one piece that arrives after the first view. */
export { OfflineCopy } from './copy.svelte';
export { default as CopyLine } from './CopyLine.svelte';
export { default as CopyNotice } from './CopyNotice.svelte';
