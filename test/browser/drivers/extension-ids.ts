/** The native host's name, and who may call it. Chromium's id follows from the public key in manifest.json. */
export const hostName = 'tapmap';
export const firefoxId = 'extension@tapmap';
export const chromiumId = 'fpkmoekophlgaeppfmeahdffnlkcnkbe';
