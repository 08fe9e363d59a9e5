/** Hands a text to the reader as a file to be saved. */
export function saveText(name: string, text: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the browser holds the text until it is done.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
