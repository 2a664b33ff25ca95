import type { Family } from '../../exit/evidence.ts';
import { bypassingFamily } from '../../exit/bypassing-family.ts';
import { standingOf } from '../../exit/standing.ts';
import type { FamilyVerdict, Verdict } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';
import { leakSentence } from './leak-sentence.ts';
import { unknownSentence } from './unknown-sentence.ts';
import { listOf, outsidePrograms, pastInterfaces } from './verdict-names.ts';

/** What there is to say of a verdict, the most important first: a leak before a verdict that stands in spite of it. */
export function exitSentences(verdict: Verdict): string[] {
  const sentence = exitSentence(verdict);
  const said = sentence === null ? [] : [sentence];
  const leaks = remainingLeaks(verdict);
  return standingOf(verdict) === 'leaks' ? [...leaks, ...said] : [...said, ...leaks];
}

/** A verdict in one sentence; null if there is no expectation and the exit is unknown. */
export function exitSentence(verdict: Verdict): string | null {
  const { overall, exit, expected, ipv4, ipv6 } = verdict;
  const country = exit === null ? null : countryName(exit.countryCode);
  switch (overall) {
    case 'as-expected':
      return country === null ? message('exitAsChosenTunnel') : message('exitAsChosen', { country });
    case 'unexpected-country':
      return country === null ? message('exitUnknown') : unexpectedCountrySentence(country, expected);
    case 'no-tunnel':
      return noTunnelSentence(verdict, country);
    case 'partly-outside':
      return partlyOutsideSentence([ipv4, ipv6]);
    case 'unknown':
      return unknownSentence(verdict);
    case 'no-expectation':
      if (exit === null || country === null) return null;
      return message(exit.conclusive ? 'exitShown' : 'exitShownProbably', { country });
    case 'no-route':
      return noRouteSentence(verdict);
  }
}

/** The leaks of a verdict in sentences, except those that the verdict's sentence already mentions. */
export function remainingLeaks(verdict: Verdict): string[] {
  const isSaid = verdict.overall === 'no-tunnel' && bypassingFamily(verdict) !== null;
  return verdict.leaks.filter(({ kind }) => !isSaid || kind !== 'family-outside').map(leakSentence);
}

/** Names the expected countries if they fit on a line. */
function unexpectedCountrySentence(country: string, expected: readonly string[]): string {
  if (expected.length === 0 || expected.length > shownCountries) return message('exitElsewhere', { country });
  return message('exitElsewhereExpected', { country, expected: listOf(expected.map(countryName), 'disjunction') });
}

const shownCountries = 3;

function noTunnelSentence(verdict: Verdict, country: string | null): string {
  const { ipv4, ipv6 } = verdict;
  const bypassing = bypassingFamily(verdict);
  if (bypassing !== null) return bypassSentence(bypassing, bypassing === 4 ? ipv4 : ipv6);
  const open = [ipv4, ipv6].find(({ kind, unencrypted }) => kind === 'no-tunnel' && unencrypted);
  if (open !== undefined && ![ipv4, ipv6].some(({ kind, unencrypted }) => kind === 'no-tunnel' && !unencrypted)) {
    return message('exitNoTunnelUnencrypted', { interface: foreignText(open.interface ?? '') });
  }
  return country === null ? message('exitNoTunnel') : message('exitNoTunnelIn', { country });
}

/** Of a family that is not blocked, nothing shows why it has no route: there may be no network at all. */
function noRouteSentence({ ipv4, ipv6 }: Verdict): string {
  const blocked = [...(ipv4.blocked === null ? [] : ['IPv4']), ...(ipv6.blocked === null ? [] : ['IPv6'])];
  return blocked.length === 0 ? message('popupWayNone') : message('exitBlocked', { families: listOf(blocked) });
}

/** The exit is that of the bypassing family; the other family's is in the tunnel. */
function bypassSentence(family: Family, { exit }: FamilyVerdict): string {
  if (exit === null) return message('exitFamilyBypassesUnknown', { family });
  return message('exitFamilyBypasses', { family, country: countryName(exit.countryCode) });
}

/** The programs that were seen outside, and the routes that lead others there. */
function partlyOutsideSentence(families: readonly FamilyVerdict[]): string {
  const { names, count } = outsidePrograms(families);
  const past = pastInterfaces(families);
  const said = count === 0 ? [] : [message('exitPartlyOutside', { programs: names })];
  if (past !== null) said.push(message('exitPastRoutes', { interface: past }));
  return said.join(' ');
}
