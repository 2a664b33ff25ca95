import de from '../public/_locales/de/messages.json' with { type: 'json' };
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { lazy } from './lazy.ts';
import { uiLanguage } from './ui-language.ts';

/** English has all texts; a unit test checks that the other languages have them, too. */
export type MessageKey = keyof typeof en;

/** The keys of texts that depend on a number: each has a `…_one` and a `…_other`. */
export type CountedKey = MessageKey extends infer K ? (K extends `${infer Name}_one` ? Name : never) : never;

/** Values for the `{names}` in a text. */
export type Facts = Record<string, string | number>;

/**
 * A text in the language of the browser, with the facts filled in: text, never markup.
 *
 * The catalogues are those of the browser's own i18n (`_locales`). They are read here because `i18n.getMessage` is missing
 * in samples and tests, has no plurals, and fills in at most nine values by position.
 */
export function message(key: MessageKey, facts: Facts = {}): string {
  return fill(catalogue()[key].message, facts);
}

/** The text for this count: "1 location", "12 locations". `{count}` is formatted as a number. */
export function messageOf(key: CountedKey, count: number, facts: Facts = {}): string {
  const form: MessageKey = plurals().select(count) === 'one' ? `${key}_one` : `${key}_other`;
  return message(form, { count: digits().format(count), ...facts });
}

function fill(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

type Catalogue = Record<MessageKey, { message: string }>;

const catalogues = new Map<string, Catalogue>([
  ['en', en],
  ['de', de],
]);

/** The languages that there are texts in. */
export const languages: readonly string[] = [...catalogues.keys()];

function catalogue(): Catalogue {
  return catalogues.get(languageOfTexts()) ?? en;
}

/** The browser's language where there is a catalogue for it, else English. */
export function languageOfTexts(): string {
  const [language = 'en'] = uiLanguage().split('-');
  return catalogues.has(language) ? language : 'en';
}

const plurals = lazy(() => new Intl.PluralRules(languageOfTexts()));
const digits = lazy(() => new Intl.NumberFormat(uiLanguage()));
