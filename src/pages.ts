/** The pages that take the place of the map. Each arrives when it is first opened. */
import type { Component } from 'svelte';
import type { Configuration } from './contract/configuration';
import type { PageId } from './domain/view';
import type { AtlasState } from './state/atlas-state.svelte';

/** What every page is given; each takes what it needs. */
export interface PageProps {
  atlas: AtlasState;
  configuration: Configuration | undefined;
  /** Address of a published file, below `data/`. */
  addressOf: (file: string) => string;
  /** Something was opened in the words beside the page, which a phone may have folded away. */
  onopensheet: () => void;
  onclose: () => void;
}

export const PAGE_LOADERS: Record<PageId, () => Promise<Component<PageProps>>> = {
  timeline: () => import('./panels/timeline/TimelinePage.svelte').then((module) => module.default),
  data: () => import('./panels/DataPage.svelte').then((module) => module.default),
};
