import { countryCodes } from './countries.ts';
import { countryName } from './country-name.ts';
import { lazy } from './lazy.ts';
import { uiLanguage } from './ui-language.ts';

export type Country = { code: string; name: string };

/** Every country with its name in the browser's language, sorted as that language does. */
export const countryList = lazy((): readonly Country[] =>
  countryCodes()
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, uiLanguage())),
);
