/** Gives the reader a file that was made in the page. Nothing leaves the machine. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the address over during the click; a moment later nobody needs it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
