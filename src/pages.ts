/** The pages that take the place of the map. Each arrives when it is first opened. */
import type { Component } from 'svelte';
import type { Configuration } from './contract/configuration';
import type { Comparisons, StillPicture } from './contract/pieces';
import type { Rules } from './contract/rules';
import { loadComparisons, loadRules, loadStillPicture } from './data/load';
import type { PageId } from './domain/view';
import type { AtlasState } from './state/atlas-state.svelte';

/** What every page is given; each takes what it needs. */
export interface PageProps {
  atlas: AtlasState;
  configuration: Configuration | undefined;
  /** Data that only a page needs, asked for by the page itself. */
  load: {
    comparisons: () => Promise<Comparisons>;
    rules: () => Promise<Rules>;
    still: () => Promise<StillPicture>;
  };
  /** Address of a published file, below `data/`. */
  addressOf: (file: string) => string;
  /** Something was opened in the words beside the page, which a phone may have folded away. */
  onopensheet: () => void;
  onclose: () => void;
}

export const PAGE_DATA: PageProps['load'] = {
  comparisons: loadComparisons,
  rules: loadRules,
  still: loadStillPicture,
};

export const PAGE_LOADERS: Record<PageId, () => Promise<Component<PageProps>>> = {
  firm: () => import('./panels/firm/FirmPage.svelte').then((module) => module.default),
  compare: () => import('./panels/compare/ComparePage.svelte').then((module) => module.default),
  timeline: () => import('./panels/timeline/TimelinePage.svelte').then((module) => module.default),
  data: () => import('./panels/DataPage.svelte').then((module) => module.default),
  passengers: () => import('./panels/counts').then((module) => module.CountTable),
  figures: () => import('./panels/figures').then((module) => module.FiguresPage),
  'own-data': () => import('./panels/own-flows/OwnPage.svelte').then((module) => module.default),
};
