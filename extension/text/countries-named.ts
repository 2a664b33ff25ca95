import { uiLanguage } from './ui-language.ts';

/**
 * The countries that a text names: by ISO 3166-1 alpha-2 code, or by the beginning of the name in English, German or
 * the language of the browser. Empty where it names none.
 */
export function countriesNamed(text: string): ReadonlySet<string> {
  const typed = fold(text);
  const { codes, names } = (known ??= gather());
  const code = codes.get(typed.toUpperCase());
  if (code !== undefined) return new Set([code]);
  const whole = names.filter(({ name }) => name === typed);
  const fitting = whole.length > 0 ? whole : names.filter(({ name }) => name.startsWith(typed));
  return new Set(fitting.map(({ code }) => code));
}

type Countries = {
  /** By every code that is in use, the one that is meant: UK is GB, and DD is DE now. */
  codes: ReadonlyMap<string, string>;
  names: readonly { name: string; code: string }[];
};

let known: Countries | null = null;

/** `Intl` lists no countries, but it tells which of the 676 pairs of letters is one. */
function gather(): Countries {
  const codes = new Map<string, string>();
  const names: { name: string; code: string }[] = [];
  for (const language of new Set(['en', 'de', uiLanguage()])) {
    const inLanguage = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of pairs) {
      const name = inLanguage.of(code);
      if (name === undefined) continue;
      const meant = new Intl.Locale(`und-${code}`).region ?? code;
      codes.set(code, meant);
      // Another code for it has the same name.
      if (meant === code) names.push({ name: fold(name), code });
    }
  }
  return { codes, names };
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const pairs = letters.flatMap((first) => letters.map((second) => first + second));

/** Without case and accents: "Türkiye" is found as "turkiye". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
