import type { Family, OutsideProgram } from '../../exit/evidence.ts';
import { bypassingFamily } from '../../exit/bypassing-family.ts';
import type { FamilyVerdict, Missing, Verdict } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { leakSentence } from './leak-sentence.ts';
import { programName } from '../../text/program-name.ts';
import { uiLanguage } from '../../text/ui-language.ts';

/** A verdict in one sentence; null if there is no expectation and the exit is unknown. */
export function exitSentence(verdict: Verdict): string | null {
  const { overall, exit, expected, ipv4, ipv6 } = verdict;
  const country = exit === null ? null : countryName(exit.countryCode);
  const bypassing = bypassingFamily(verdict);
  switch (overall) {
    case 'as-expected':
      return country === null ? message('exitAsChosenTunnel') : message('exitAsChosen', { country });
    case 'unexpected-country':
      return country === null ? message('exitUnknown') : unexpectedCountrySentence(country, expected);
    case 'no-tunnel':
      if (bypassing !== null) return bypassSentence(bypassing, bypassing === 4 ? ipv4 : ipv6);
      return country === null ? message('exitNoTunnel') : message('exitNoTunnelIn', { country });
    case 'partly-outside':
      return message('exitPartlyOutside', { programs: programsOf([...ipv4.outside, ...ipv6.outside]) });
    case 'unknown':
      return unknownSentence([...ipv4.missing, ...ipv6.missing]);
    case 'no-expectation':
      if (exit === null || country === null) return null;
      return message(exit.conclusive ? 'exitShown' : 'exitShownProbably', { country });
    case 'no-route':
      return message('popupWayNone');
  }
}

/** The leaks of a verdict in sentences, except those that the verdict's sentence already mentions. */
export function remainingLeaks(verdict: Verdict): string[] {
  const isSaid = bypassingFamily(verdict) !== null;
  return verdict.leaks.filter(({ kind }) => !isSaid || kind !== 'family-outside').map(leakSentence);
}

/** Names the expected countries if they fit on a line. */
function unexpectedCountrySentence(country: string, expected: readonly string[]): string {
  if (expected.length === 0 || expected.length > shownCountries) return message('exitElsewhere', { country });
  const names = new Intl.ListFormat(uiLanguage(), { type: 'disjunction' }).format(expected.map(countryName));
  return message('exitElsewhereExpected', { country, expected: names });
}

const shownCountries = 3;

/** The exit is that of the bypassing family; the other family's is in the tunnel. */
function bypassSentence(family: Family, { exit }: FamilyVerdict): string {
  if (exit === null) return message('exitFamilyBypassesUnknown', { family });
  return message('exitFamilyBypasses', { family, country: countryName(exit.countryCode) });
}

function programsOf(outside: readonly OutsideProgram[]): string {
  const names = [...new Set(outside.map(({ program }) => programName(program)))];
  const shown = names.slice(0, shownPrograms);
  if (names.length > shown.length) shown.push(messageOf('exitProgramsMore', names.length - shown.length));
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(shown);
}

const shownPrograms = 3;

function unknownSentence([first]: readonly Missing[]): string {
  return message(first === undefined ? 'exitUnknown' : unknownKeys[first]);
}

const unknownKeys: Record<Missing, MessageKey> = {
  host: 'exitUnknownHost',
  egress: 'exitUnknownEgress',
  'exit-address': 'exitUnknownAddress',
  'exit-place': 'exitUnknownPlace',
  tunnel: 'exitUnknownTunnel',
  ipsec: 'exitUnknownIpsec',
  proxy: 'exitUnknownProxy',
};

/** What the user can do about evidence missing for a verdict. */
export const missingNextSteps: Record<Missing, MessageKey> = {
  host: 'exitNextHost',
  egress: 'exitNextEgress',
  'exit-address': 'exitNextAddress',
  'exit-place': 'exitNextPlace',
  tunnel: 'exitNextTunnel',
  ipsec: 'exitNextIpsec',
  proxy: 'exitNextProxy',
};
