/** Hands a file that was made in the page to the browser, which saves it where the reader's files go. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Until the download has begun the address must stay; kept for ever it would keep the content.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same with a text. */
export function saveText(name: string, text: string, type = 'text/csv'): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
