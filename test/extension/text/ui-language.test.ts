import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['German, in Austria', 'de-AT', 'de', 'de-AT'],
  ['French, for which there is no catalogue', 'fr', 'en', 'fr'],
  ['English without words of its own in German', 'en-US', 'de', 'de'],
  ['English', 'en-GB', 'en', 'en-GB'],
  ['German, and has lost its catalogue', 'de', '', 'de'],
])('a browser that speaks %s', async (_, own, ofTexts, language) => {
  vi.stubGlobal('chrome', { i18n: { getUILanguage: () => own, getMessage: () => ofTexts } });
  const { uiLanguage } = await import('../../../extension/text/ui-language.ts');
  expect(uiLanguage()).toBe(language);
});
