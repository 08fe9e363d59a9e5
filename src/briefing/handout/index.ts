/** What hands out the atlas and its briefings, in one piece that arrives when it is asked for. */
export { default as Handout } from './Handout.svelte';
