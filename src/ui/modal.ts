/** What makes a `dialog` modal. */
import type { Attachment } from 'svelte/attachments';

/**
 * Opens a dialog as soon as it stands in the page: whoever shows the component decides when it is there.
 * @param onclose told when the reader closes it, not when whoever shows it takes it out of the page
 */
export const modal =
  (onclose: () => void): Attachment<HTMLDialogElement> =>
  (dialog) => {
    dialog.addEventListener('close', onclose);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('close', onclose);
      dialog.close();
    };
  };
