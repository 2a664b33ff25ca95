/** Hands a file to the browser's downloads; where it goes, and whether it asks first, are the browser's settings. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Nothing tells when the browser has taken it; with its dialogue open that may be a while.
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}

const keptMs = 120_000;
