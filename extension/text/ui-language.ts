/** The language of the browser's own words, as a BCP 47 tag: "de", "en-GB". Numbers, dates and countries follow it. */
export function uiLanguage(): string {
  return (known ??= ask());
}

let known: string | null = null;

/** A sample page in a tab has `chrome` without `i18n`; in unit tests there is neither, nor a page. */
function ask(): string {
  if (typeof chrome !== 'undefined' && 'i18n' in chrome) return askBrowser(chrome.i18n);
  return typeof document === 'undefined' ? 'en' : navigator.language;
}

/**
 * A Chromium that has no words of its own in the user's language (on Debian they are a package of their own) calls
 * itself English, and yet takes the extension's texts from the catalogue of that language, as it does for the manifest.
 * English is also what it takes for want of another: then its own language says more.
 */
function askBrowser(i18n: Pick<typeof chrome.i18n, 'getUILanguage' | 'getMessage'>): string {
  const own = i18n.getUILanguage();
  const ofTexts = i18n.getMessage('languageTag');
  return ofTexts === '' || ofTexts === 'en' || own.startsWith(ofTexts) ? own : ofTexts;
}
