/** The language of the browser's own words, as a BCP 47 tag: "de", "en-GB". Numbers, dates and countries follow it. */
export function uiLanguage(): string {
  return (known ??= ask());
}

let known: string | null = null;

/** A sample page in a tab has `chrome` without `i18n`; in unit tests there is neither, nor a page. */
function ask(): string {
  if (typeof chrome !== 'undefined' && 'i18n' in chrome) return chrome.i18n.getUILanguage();
  return typeof document === 'undefined' ? 'en' : navigator.language;
}
