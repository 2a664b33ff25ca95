/** Saves a file as a download; the browser's settings decide where it goes and whether the user is asked. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // No event signals that the browser has read it; with a save dialog open that may take a while.
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}

const keptMs = 120_000;
