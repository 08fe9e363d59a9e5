/**
 * What the page does without until it is wanted, or until the first view stands and there is time: measures, panels,
 * dialogs, briefings, the offline copy. Each is asked for once; a failure is said in a notice and takes nothing away.
 */
import { untrack, type Component } from 'svelte';
import type { StillPicture } from '../contract/pieces';
import {
  addressOf,
  isPortable,
  loadBriefings,
  loadMeasures,
  loadOutlines,
  loadPassengers,
  loadReading,
} from '../data/load';
import { PAGE_LOADERS, type PageProps } from '../pages';
import type { AtlasState } from '../state/atlas-state.svelte';
import { hasOwnFlows } from '../state/preferences';
import { onceWhen } from '../ui/arriving.svelte';

/** The dialogs of which the page opens one at a time. */
export type DialogName = 'help' | 'briefings' | 'handout';

/** After the first view stands, before more is asked for. */
const MILLISECONDS_TO_REST = 1500;

interface Surroundings {
  atlas: AtlasState;
  still: StillPicture | undefined;
  /** False in the prerendered page, which nothing more arrives for. */
  live: boolean;
  /** Address of the archive of streets, where the deployment has one. */
  streetArchive: () => string | undefined;
}

export class Arrivals {
  /** The map stands; or, without one, it has been said that there is none. */
  settled = $state(false);
  /** The first view stands and the page has rested: what else there is may come. */
  afterFirstView = $state(false);
  /** Measures and sources are wanted now. */
  wordsWanted = $state(false);
  openDialog = $state<DialogName | undefined>();
  /** Id of the briefing that is to be handed out, where one was named. */
  handedOut = $state<string | undefined>();

  dialogs = $state.raw<typeof import('../panels/dialogs') | undefined>();
  handout = $state.raw<typeof import('../briefing/handout') | undefined>();
  briefing = $state.raw<typeof import('../briefing') | undefined>();
  desk = $state.raw<import('../briefing').BriefingDesk | undefined>();
  /** What stands on the map while the passengers by control point are drawn. */
  countPanels = $state.raw<typeof import('../panels/counts') | undefined>();
  /** What stands on the map while the reader's own data are drawn. */
  own = $state.raw<typeof import('../panels/own-flows') | undefined>();
  offline = $state.raw<typeof import('../offline') | undefined>();
  copy = $state.raw<import('../offline').OfflineCopy | undefined>();
  /** The card of a flow: there before anyone asks, unless it is at once. */
  FlowCard = $state.raw<typeof import('../panels/FlowCard.svelte').default | undefined>();
  /** What lists the records of a zone: there before anyone opens a zone, unless one is open at once. */
  ZoneSheetPanel = $state.raw<typeof import('../panels/ZoneSheetPanel.svelte').default | undefined>();
  /** The figures for who does not see the map. */
  figures = $state.raw<typeof import('../panels/figures') | undefined>();
  /** The page that the address names, once it is here. */
  OpenPage = $state.raw<Component<PageProps> | undefined>();

  readonly #atlas: AtlasState;

  /** To be called while a component is made, whose effects these are. */
  constructor({ atlas, still, live, streetArchive }: Surroundings) {
    this.#atlas = atlas;
    if (!live) return;
    const view = $derived(atlas.view);

    const needsWords = $derived(
      this.afterFirstView ||
        this.wordsWanted ||
        view.page !== undefined ||
        view.selection.kind !== 'list' ||
        view.outline !== undefined ||
        view.filters !== undefined ||
        view.since !== undefined,
    );
    onceWhen(
      () => needsWords,
      () =>
        Promise.all([loadMeasures(), loadReading()]).then(
          ([measures, reading]) => {
            atlas.addReading(reading);
            atlas.measures = measures;
          },
          () => atlas.setTrouble('measures-unavailable', true),
        ),
    );

    onceWhen(
      () => needsWords,
      () =>
        import('../panels/ZoneSheetPanel.svelte').then(
          (module) => (this.ZoneSheetPanel = module.default),
          () => atlas.setTrouble('page-unavailable', true),
        ),
    );

    // Kept once nothing else is wanted of the copy's sources. A frame in another page keeps none; a portable atlas is one.
    onceWhen(
      () => import.meta.env.PROD && this.afterFirstView && !view.embedded && !isPortable(),
      () =>
        import('../offline').then(
          (module) => {
            this.offline = module;
            this.copy = new module.OfflineCopy();
            void this.copy.keep(addressOf());
          },
          // No network now; the next visit tries again.
          () => undefined,
        ),
    );

    onceWhen(
      () => view.own !== undefined || view.page === 'own-data' || (this.afterFirstView && hasOwnFlows()),
      () =>
        import('../panels/own-flows').then(
          (module) => {
            this.own = module;
            module.ownFlowsOf(atlas);
          },
          () => atlas.setTrouble('flows-unavailable', true),
        ),
    );
    const ownWanted = $derived(view.own);
    $effect(() => {
      const [own, wanted] = [atlas.own, ownWanted];
      if (wanted !== undefined) untrack(() => void own?.open(wanted));
    });

    // The dialogs are there before anyone asks, unless that is at once.
    onceWhen(
      () =>
        this.afterFirstView || view.outline !== undefined || atlas.openCite !== undefined || this.openDialog === 'help',
      () =>
        import('../panels/dialogs').then(
          (module) => (this.dialogs = module),
          () => atlas.setTrouble('page-unavailable', true),
        ),
    );

    onceWhen(
      () => this.afterFirstView || view.selection.kind === 'flow',
      () =>
        import('../panels/FlowCard.svelte').then(
          (module) => (this.FlowCard = module.default),
          () => atlas.setTrouble('page-unavailable', true),
        ),
    );

    onceWhen(
      () => this.afterFirstView && !view.embedded,
      () =>
        import('../panels/figures').then(
          (module) => (this.figures = module),
          // The legend and the cards say the same.
          () => undefined,
        ),
    );

    onceWhen(
      () => atlas.countsChosen || view.page === 'passengers',
      () =>
        Promise.all([import('../panels/counts'), loadPassengers()]).then(
          ([module, passengers]) => {
            this.countPanels = module;
            atlas.passengers = new module.CountsState(atlas, passengers);
          },
          () => {
            atlas.passengers = false;
            atlas.setTrouble('flows-unavailable', true);
          },
        ),
    );

    const wantsDays = $derived(atlas.passengers ? atlas.passengers.wantsDays : false);
    $effect(() => {
      if (wantsDays && atlas.passengers) void atlas.passengers.loadDays();
    });

    onceWhen(
      () => view.stage !== undefined || this.openDialog === 'briefings' || this.openDialog === 'handout',
      () => {
        const arriving = loadBriefings();
        // Whoever waits for them hears of it; a failure before that is no error of the page's.
        arriving.catch(() => undefined);
        return import('../briefing').then(
          async (module) => {
            this.briefing = module;
            this.desk = new module.BriefingDesk(atlas, still, {
              loadOutlines,
              findStreets: () => findStreets(streetArchive()),
            });
            if (!(await this.desk.arrive(arriving)) && this.openDialog !== 'handout') this.openDialog = 'briefings';
          },
          () => (this.openDialog = undefined),
        );
      },
    );

    const page = $derived(view.page);
    $effect(() => {
      const wanted = page;
      this.OpenPage = undefined;
      if (wanted === undefined) return;
      let stillWanted = true;
      PAGE_LOADERS[wanted]().then(
        (component) => {
          if (stillWanted) this.OpenPage = component;
          atlas.setTrouble('page-unavailable', false);
        },
        () => atlas.setTrouble('page-unavailable', true),
      );
      return () => (stillWanted = false);
    });

    // Type comes after the first view: neither words nor map wait for it.
    $effect(() => {
      const { language } = view;
      if (this.afterFirstView) void import('../ui/serif').then(({ loadSerif }) => loadSerif(language));
    });
  }

  /** The map stands for the first time, or it is known that there will be none. */
  firstViewStands = (): void => {
    if (this.settled) return;
    this.settled = true;
    this.#restBeforeMore();
  };

  /** Without a map the still picture stays, and is not replaced. */
  standWithoutMap = (): void => {
    this.#atlas.setTrouble('no-webgl', true);
    this.#restBeforeMore();
  };

  /** @param briefing id of the one that is meant, if one is */
  handOut = (briefing?: string): void => {
    this.handedOut = briefing;
    this.wordsWanted = true;
    import('../briefing/handout').then(
      (module) => {
        this.handout = module;
        this.openDialog = 'handout';
      },
      () => this.#atlas.setTrouble('page-unavailable', true),
    );
  };

  #restBeforeMore(): void {
    setTimeout(() => (this.afterFirstView = true), MILLISECONDS_TO_REST);
  }
}

async function findStreets(address: string | undefined): Promise<'none' | 'unreachable' | 'reachable'> {
  if (address === undefined) return 'none';
  const { isArchiveReachable } = await import('../data/streets');
  return (await isArchiveReachable(address)) ? 'reachable' : 'unreachable';
}
