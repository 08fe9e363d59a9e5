/** Starts the page: the data of the first view, the view the address asks for, and from then on the address follows. */
import { mount } from 'svelte';
import App from './App.svelte';
import { LANGUAGES, type Language } from './contract/vocabulary';
import {
  loadBriefings,
  loadConfiguration,
  loadMeasures,
  loadOverview,
  loadReading,
  loadStillPicture,
} from './data/load';
import { INITIAL_VIEW, type View } from './domain/view';
import { LANGUAGE_NAMES, languageFor, loadMessages } from './i18n';
import { AtlasState, type Remembered } from './state/atlas-state.svelte';
import { chosenLanguage, rememberLanguage, rememberVisit } from './state/preferences';
import './ui/tokens.css';
import './ui/base.css';
import './ui/looks.css';
import { readAddress, writeAddress } from './url/address';

/** What the address leaves open: the language of the page's folder, the one chosen before, the browser's. */
function languageUnlessAddressed(): Language {
  const ofFolder = LANGUAGES.find((language) => LANGUAGE_NAMES[language].tag === document.documentElement.lang);
  const isLanguageFolder = document.documentElement.dataset['root'] !== './';
  return (isLanguageFolder ? ofFolder : undefined) ?? chosenLanguage() ?? languageFor(navigator.languages) ?? 'zh-Hant';
}

/** Position of a step in this visit's history, so that `[` never leaves the atlas. */
function stepNumber(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : 0;
}

async function start(target: HTMLElement) {
  const [overview, still, configuration] = await Promise.all([
    loadOverview(),
    loadStillPicture().catch(() => undefined),
    loadConfiguration().catch(() => undefined),
  ]);
  const atlas = new AtlasState(overview);
  const fallback: View = { ...INITIAL_VIEW, language: languageUnlessAddressed() };
  const follow = async () => {
    const { search, hash } = location;
    const { view, notices } = readAddress(search, hash, atlas.known, fallback);
    await loadMessages(view.language);
    // Another step may have been taken while the words were on their way.
    if (location.search === search && location.hash === hash) atlas.show(view, notices);
  };
  /** On Back and Forward: in a language whose words cannot be had, the page stays as it is and says so. */
  const followStep = () => follow().catch(() => atlas.setTrouble('language-unavailable', true));
  const write = (view: View, remembered: Remembered) => {
    const { search, hash } = writeAddress(view, atlas.known);
    try {
      if (remembered === 'step') history.pushState({ step: stepNumber() + 1 }, '', search + hash);
      else history.replaceState({ step: stepNumber() }, '', search + hash);
    } catch {
      // Some browsers write no address for a page opened from a file, or not so many in a row. The view stands all the same.
    }
    rememberLanguage(view.language);
  };
  await follow();
  if (atlas.notices.length === 0) write(atlas.view, 'same-step');
  atlas.onchange = write;
  window.addEventListener('popstate', followStep);
  window.addEventListener('hashchange', followStep);

  if (atlas.view.stage?.presenter) {
    const { default: PresenterWindow } = await import('./briefing/presenter/PresenterWindow.svelte');
    const words = Promise.all([loadMeasures(), loadReading()]).then(([measures, reading]) => ({ measures, reading }));
    target.replaceChildren();
    mount(PresenterWindow, { target, props: { atlas, still, briefings: loadBriefings(), words } });
    return;
  }

  if (!atlas.view.embedded) rememberVisit(atlas.today);
  // The words that came with the page are replaced by the same words with a life of their own.
  target.replaceChildren();
  mount(App, { target, props: { atlas, still, configuration, live: true, canGoBack: () => stepNumber() > 0 } });
}

const target = document.getElementById('app');
if (target) {
  start(target).catch((error: unknown) => {
    // The words of the page stay as they came; the reader is told in all three languages that nothing more follows.
    console.error(error);
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = LANGUAGES.map((language) => `${LANGUAGE_NAMES[language].full}: data/ ✕`).join(' · ');
    target.prepend(note);
  });
}
