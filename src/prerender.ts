/** The words of the page for each language, so that they can be read before any script runs. Run by the build. */
import { render } from 'svelte/server';
import App from './App.svelte';
import type { FirstView, StillPicture } from './contract/pieces';
import type { Language } from './contract/vocabulary';
import { withLanguage } from './domain/view';
import { loadMessages, messagesFor } from './i18n';
import { AtlasState } from './state/atlas-state.svelte';

export async function renderPage(
  language: Language,
  overview: FirstView,
  still: StillPicture,
): Promise<{ title: string; description: string; body: string }> {
  await loadMessages(language);
  const messages = messagesFor(language);
  const atlas = new AtlasState(overview);
  atlas.show(withLanguage(atlas.view, language));
  const { body } = render(App, { props: { atlas, still, live: false } });
  return { title: messages.title, description: messages.description, body };
}
