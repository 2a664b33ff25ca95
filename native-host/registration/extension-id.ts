/** Chromium's id of the extension that is loaded from a folder: it follows from the public key in manifest.json. */
export const keyId = 'fpkmoekophlgaeppfmeahdffnlkcnkbe';

/** Firefox's id of the extension, from manifest.json, wherever it was installed from. */
export const firefoxId = 'extension@tapmap';

/** Whether a text has the form of a Chromium extension's id. */
export const isChromiumId = (text: string): boolean => /^[a-p]{32}$/.test(text);
