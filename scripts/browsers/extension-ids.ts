/** Who may call the host. Chromium's id follows from the public key in manifest.json. */
export const firefoxId = 'extension@tapmap';
export const chromiumId = 'fpkmoekophlgaeppfmeahdffnlkcnkbe';
