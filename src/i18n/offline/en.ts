import type { OfflineMessages } from './messages';

export const en: OfflineMessages = {
  storing: 'Keeping a copy for use without a network…',
  stored: 'Works without a network',
  refused:
    'This browser has no room for a copy, or does not keep any, so the atlas needs the network. Nothing is lost; it goes on as before.',
  newer: 'A newer version of the atlas is ready.',
  useNow: 'Use it now',
  replaced:
    'Another window has changed to a newer version. This one goes on with the version before until it is reloaded.',
  reload: 'Reload',
  later: 'Later',
  close: 'Close',
};
