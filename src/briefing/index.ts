/** What the page needs for briefings, in one piece, so that it arrives only when one is wanted. */
export { default as AuthorPanel } from './author/AuthorPanel.svelte';
export { default as ReadinessCheck } from './author/ReadinessCheck.svelte';
export { default as BriefingChooser } from './BriefingChooser.svelte';
export { BriefingDesk } from './desk.svelte';
export { default as Stage } from './Stage.svelte';
