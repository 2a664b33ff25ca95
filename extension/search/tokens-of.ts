import { plainSigns } from '../text/plain-signs.ts';

/** A piece of a query as written. `name` is null for a plain word; `start` and `end` are offsets in the text. */
export type Token = { negated: boolean; name: string | null; value: string; start: number; end: number };

/**
 * Cuts a query into tokens.
 *
 * A keyboard of another script may write letters and signs in other forms: `ｐｏｒｔ：４４３` is a field like `port:443`.
 *
 *     query  = *( blank / token )
 *     token  = [ "-" ] [ name ":" ] ( quoted / bare )
 *     name   = 1*ALPHA
 *     quoted = DQUOTE *( "\" any / any but DQUOTE ) DQUOTE      ; the last one may be left open
 *     bare   = *any but blank
 *
 * A "-" before a space is a word. Text like `dead:beef::1` is an address, so it is a word although it begins like a
 * field: no field's name is made of hexadecimal digits alone.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at = skipBlanks(text, at);
    if (at >= text.length) return tokens;
    const start = at;
    const negated = /^.\S/.test(text.slice(at, at + 2)) && isNegated(text.slice(at));
    if (negated) at++;
    const name = nameAt(text, at);
    if (name !== null) at += name.length + 1;
    const { value, end } = text[at] === '"' ? quotedAt(text, at + 1) : bareAt(text, at);
    tokens.push({ negated, name, value, start, end });
    at = end;
  }
}

/** Whether this text begins with a minus sign: that of a keyboard of any script, or what an editor made of it. */
export const isNegated = (text: string): boolean => plainSigns(text.charAt(0)) === '-';

/** The name of the field that this text begins with; null if it begins with a plain word. */
export function nameAt(text: string, at: number): string | null {
  const { value } = bareAt(text, at);
  if (/^[0-9a-f:]+(\/|$)/i.test(plainSigns(value))) return null;
  const [, name = null, sign = ''] = /^([A-Za-zＡ-Ｚａ-ｚ]+)(.)/.exec(value) ?? [];
  return plainSigns(sign) === ':' ? name : null;
}

type Piece = { value: string; end: number };

function bareAt(text: string, at: number): Piece {
  const length = text.slice(at).search(/\s/);
  const end = length < 0 ? text.length : at + length;
  return { value: text.slice(at, end), end };
}

function quotedAt(text: string, from: number): Piece {
  let value = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') return { value, end: at + 1 };
    if (character === '\\' && at + 1 < text.length) at++;
    value += text[at] ?? '';
  }
  return { value, end: text.length };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}
