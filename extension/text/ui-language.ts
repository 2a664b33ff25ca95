/** The language of the browser's own texts, as a BCP 47 tag: "de", "en-GB". Numbers, dates and countries follow it. */
export function uiLanguage(): string {
  return (known ??= detect());
}

let known: string | null = null;

/** A sample page in a tab has `chrome` without `i18n`; in unit tests there is neither, nor a page. */
function detect(): string {
  if (typeof chrome !== 'undefined' && 'i18n' in chrome) return detectFromBrowser(chrome.i18n);
  return typeof document === 'undefined' ? 'en' : navigator.language;
}

/**
 * A Chromium without texts of its own in the user's language (on Debian they are a separate package) reports English, and
 * yet takes the extension's texts from the catalogue of that language, as it does for the manifest. English is also its
 * fallback for the catalogue: then the reported language says more.
 */
function detectFromBrowser(i18n: Pick<typeof chrome.i18n, 'getUILanguage' | 'getMessage'>): string {
  const own = i18n.getUILanguage();
  const ofTexts = i18n.getMessage('languageTag');
  return ofTexts === '' || ofTexts === 'en' || own.startsWith(ofTexts) ? own : ofTexts;
}
