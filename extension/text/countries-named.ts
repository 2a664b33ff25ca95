import { alpha3Of, countryCodes } from './countries.ts';
import { folded } from './folded.ts';
import { lazy } from './lazy.ts';
import { languages } from './message.ts';
import { uiLanguage } from './ui-language.ts';

/**
 * The countries that a text names: by ISO 3166-1 alpha-2 code, or by the beginning of the name in a language of
 * the texts or in that of the browser. Empty where it names none.
 */
export function countriesNamed(text: string): ReadonlySet<string> {
  const typed = folded(text).trim();
  const code = codeNamed(typed);
  if (code !== null) return new Set([code]);
  const whole = names().filter(({ name }) => name === typed);
  const fitting = whole.length > 0 ? whole : names().filter(({ name }) => name.startsWith(typed));
  return new Set(fitting.map(({ code }) => code));
}

/** Codes that were or are in use for a country count as well: UK is GB, and DD is DE now. */
function codeNamed(typed: string): string | null {
  if (!/^[a-z]{2}$/.test(typed)) return null;
  const { region } = new Intl.Locale(`und-${typed}`);
  return region !== undefined && alpha3Of(region) !== null ? region : null;
}

/** In each of the languages, folded. */
const names = lazy(() =>
  [...new Set([...languages, uiLanguage()])].flatMap((language) => {
    const inLanguage = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return countryCodes().flatMap((code) => {
      const name = inLanguage.of(code);
      return name === undefined ? [] : [{ name: folded(name), code }];
    });
  }),
);
