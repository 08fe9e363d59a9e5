/** Everything beside the map about the passengers by control point; arrives when that series is chosen. */
export { CountsState } from '../../state/counts.svelte';
export { default as CountPanel } from './CountPanel.svelte';
export { default as CountTime } from './CountTime.svelte';
export { default as CountCard } from './CountCard.svelte';
export { default as CountTable } from './CountTable.svelte';
