import type { Family } from '../../exit/evidence.ts';
import type { FamilyVerdict, Verdict } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message, messageOf } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { uiLanguage } from '../../text/ui-language.ts';

/** "curl, steam, and 2 more programs": the programs that were seen outside the tunnel, and how many there are. */
export function outsidePrograms(families: readonly FamilyVerdict[]): { names: string; count: number } {
  const names = [...new Set(families.flatMap(({ outside }) => outside).map(({ program }) => programName(program)))];
  const shown = names.slice(0, shownPrograms);
  if (names.length > shown.length) shown.push(messageOf('exitProgramsMore', names.length - shown.length));
  return { names: listOf(shown), count: names.length };
}

const shownPrograms = 3;

/** The interfaces by which part of the Internet is routed past the tunnel; null without such routes. */
export function pastInterfaces(families: readonly FamilyVerdict[]): string | null {
  const names = [...new Set(families.flatMap(({ past }) => past).map((route) => foreignText(route.interface)))];
  return names.length === 0 ? null : listOf(names);
}

/** "Norway (IPv6), Canada (IPv4)": where each family exits, the first one first; the country alone if it is the same. */
export function familyExits({ ipv4, ipv6 }: Pick<Verdict, 'ipv4' | 'ipv6'>, first: Family): string {
  const codes = new Set([ipv4.exit?.countryCode, ipv6.exit?.countryCode]);
  const [code] = codes;
  if (codes.size === 1 && code !== undefined) return countryName(code);
  const said = (family: Family, { exit }: FamilyVerdict) => {
    const country = exit === null ? message('cardExitUnknown') : countryName(exit.countryCode);
    return message('cardExitOf', { country, family });
  };
  const both = [said(4, ipv4), said(6, ipv6)];
  return (first === 4 ? both : both.reverse()).join(', ');
}

export const listOf = (names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat(uiLanguage(), { type }).format(names);
