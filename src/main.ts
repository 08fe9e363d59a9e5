/** Starts the page: the data of the first view, the view the address asks for, and from then on the address follows. */
import { mount } from 'svelte';
import App from './App.svelte';
import { LANGUAGES, type Language } from './contract/vocabulary';
import { loadConfiguration, loadOverview, loadStillPicture } from './data/load';
import { INITIAL_VIEW, type View } from './domain/view';
import { LANGUAGE_NAMES, languageFor, messagesFor } from './i18n';
import { AtlasState, type Remembered } from './state/atlas-state.svelte';
import { chosenLanguage, rememberLanguage } from './state/preferences';
import './ui/tokens.css';
import './ui/base.css';
import { readAddress, writeAddress } from './url/address';

/** What the address leaves open: the language of the page's folder, the one chosen before, the browser's. */
function languageUnlessAddressed(): Language {
  const ofFolder = LANGUAGES.find((language) => messagesFor(language).htmlLang === document.documentElement.lang);
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
  const follow = () => {
    const { view, notices } = readAddress(location.search, location.hash, atlas.known, fallback);
    atlas.show(view, notices);
  };
  const write = (view: View, remembered: Remembered) => {
    const { search, hash } = writeAddress(view, atlas.known);
    if (remembered === 'step') history.pushState({ step: stepNumber() + 1 }, '', search + hash);
    else history.replaceState({ step: stepNumber() }, '', search + hash);
    rememberLanguage(view.language);
  };
  follow();
  if (atlas.notices.length === 0) write(atlas.view, 'same-step');
  atlas.onchange = write;
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);

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
