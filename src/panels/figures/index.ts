/** The figures that the map draws, for who reads or hears them; arrives after the first view. */
export { default as FiguresPage } from './FiguresPage.svelte';
export { default as SeriesSentence } from './SeriesSentence.svelte';
