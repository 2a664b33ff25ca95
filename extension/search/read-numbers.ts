import { plainNumber } from '../text/plain-signs.ts';

/** Lower-case names of units, with their size in the unit of the field; `''` is for a number without a unit. */
export type Units = Readonly<Record<string, number>>;

/**
 * Parses `443`, `80,443`, `8000-9000`, `>100ms`, `<=1.5GB` to a test of a number; null if it is none of these.
 *
 * A number alone matches to its written precision: `20` is 19.5 to 20.5, since no one means exactly 20.000.
 */
export function readNumbers(value: string, units: Units): ((number: number) => boolean) | null {
  const tests = plainNumber(value)
    .split(',')
    .map((part) => readOne(part.trim(), units));
  const known = tests.filter((test) => test !== null);
  return known.length === tests.length ? (number) => known.some((test) => test(number)) : null;
}

type NumberTest = (number: number) => boolean;

function readOne(text: string, units: Units): NumberTest | null {
  const range = /^(\d[^-]*)-(\d.*)$/.exec(text);
  if (range !== null) {
    const [, lower = '', upper = ''] = range;
    const [from, to] = [amount(withUnitOf(upper, lower), units), amount(upper, units)];
    if (from === null || to === null) return null;
    return (number) => number >= from.number && number <= to.number;
  }
  const [, comparison = '', rest = ''] = /^(>=|<=|>|<)?\s*(.*)$/.exec(text) ?? [];
  const limit = amount(rest, units);
  return limit === null ? null : compare(comparison, limit);
}

function compare(comparison: string, { number: limit, half }: Amount): NumberTest {
  switch (comparison) {
    case '>':
      return (number) => number > limit;
    case '>=':
      return (number) => number >= limit;
    case '<':
      return (number) => number < limit;
    case '<=':
      return (number) => number <= limit;
    default:
      return (number) => number >= limit - half && number < limit + half;
  }
}

/** `half`: half a unit of the last written digit. */
type Amount = { number: number; half: number };

/** "5-10m" starts at five minutes. */
const withUnitOf = (upper: string, lower: string) =>
  /\d$/.test(lower.trim()) ? lower + (/[a-z]*$/i.exec(upper)?.[0] ?? '') : lower;

function amount(text: string | undefined, units: Units): Amount | null {
  const [, digits, decimals = '', unit = ''] = /^(\d+(?:\.(\d+))?)\s*([a-z]*)$/i.exec(text ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  if (digits === undefined || factor === undefined) return null;
  return { number: Number(digits) * factor, half: (factor * 10 ** -decimals.length) / 2 };
}
