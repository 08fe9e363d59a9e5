/** What stands on the map while the reader's own data are drawn. It arrives when there are any. */
export { ownFlowsOf } from '../../state/own-flows.svelte';
export { default as OwnChips } from './OwnChips.svelte';
export { default as OwnLegend } from './OwnLegend.svelte';
export { default as OwnTime } from './OwnTime.svelte';
