import { bypassingFamily } from '../../exit/bypassing-family.ts';
import type { Evidence } from '../../exit/evidence.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { standingOf, type Standing } from '../../exit/standing.ts';
import type { ExitPlace, Missing, Verdict } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message, messageOf } from '../../text/message.ts';
import { familyExits, listOf, outsidePrograms, pastInterfaces } from './verdict-names.ts';
import { leakMarks } from './leak-mark.ts';
import { unknownText } from './unknown-sentence.ts';
import { vpnFacts } from './vpn-facts.ts';

/** The verdict at a glance: what its card says, in the order in which it is read. */
export type VerdictCardText = {
  standing: Standing;
  /** What the title is, above it; null for a title that says so itself. */
  label: string | null;
  title: string;
  /** At most two short lines. */
  leaks: readonly string[];
  /** Parts of the line below the title, the judgement first. */
  facts: readonly string[];
  /** Why nothing better is known, in a sentence; null for other verdicts. */
  reason: string | null;
  /** The step that would tell more. */
  next: 'check' | 'set' | null;
};

/** @param exit null while nothing is known */
export function verdictCardText(exit: Pick<ExitState, 'verdict' | 'evidence'> | null, nowMs: number): VerdictCardText {
  if (exit === null) return { ...nothing, title: message('exitNothingYet') };
  const { verdict, evidence } = exit;
  return {
    ...nothing,
    standing: standingOf(verdict),
    leaks: leakMarks(verdict.leaks),
    ...said(verdict, evidence, nowMs),
  };
}

const nothing: VerdictCardText = {
  ...{ standing: 'unknown', label: null, title: '', leaks: [], facts: [], reason: null, next: null },
};

function said(verdict: Verdict, evidence: Evidence, nowMs: number): Partial<VerdictCardText> & { title: string } {
  const { overall, exit, expected } = verdict;
  const vpn = vpnFacts(evidence, nowMs);
  switch (overall) {
    case 'as-expected': {
      // With a leak below it the country alone would not say whether it is the expected one.
      if (exit !== null && verdict.leaks.length > 0 && exit.conclusive)
        return { ...country(exit), label: message('cardExpectedButLeaks'), facts: vpn };
      const facts = [message('exitMarkAsChosen'), ...vpn];
      if (exit !== null) return { ...country(exit), facts };
      return { title: message('cardThroughTunnel'), facts: [...facts, message('exitUnknownCountry')] };
    }
    case 'unexpected-country': {
      const facts = [unexpected(expected), ...vpn];
      return exit === null ? { title: message('exitMarkElsewhere'), facts } : { ...country(exit), facts };
    }
    case 'no-tunnel':
      return withoutTunnel(verdict, vpn);
    case 'partly-outside':
      return partlyOutside(verdict);
    case 'unknown':
      return unknown(verdict, vpn);
    case 'no-expectation':
      if (exit === null) return { title: message('exitUnknownCountry'), facts: vpn, next: 'check' };
      return { ...country(exit), facts: vpn, next: 'set' };
    case 'no-route':
      return { title: message('exitMarkNoWay'), facts: blockedFacts(verdict) };
  }
}

const country = ({ countryCode, conclusive }: ExitPlace) => ({
  label: message(conclusive ? 'exitTitle' : 'cardProbable'),
  title: countryName(countryCode),
});

/** Names the expected countries if they fit on a line. */
function unexpected(expected: readonly string[]): string {
  if (!isNamed(expected)) return message('exitMarkElsewhere');
  return message('cardUnexpected', { expected: oneOf(expected) });
}

const isNamed = (expected: readonly string[]) => expected.length > 0 && expected.length <= 3;
const oneOf = (countries: readonly string[]) => listOf(countries.map(countryName), 'disjunction');

/** "Exit country: Canada", in a line. */
function exitFact(exit: ExitPlace | null): string {
  if (exit === null) return message('exitUnknownCountry');
  const name = countryName(exit.countryCode);
  return message('cardExit', { country: exit.conclusive ? name : message('exitProbably', { place: name }) });
}

function withoutTunnel(verdict: Verdict, vpn: readonly string[]): Partial<VerdictCardText> & { title: string } {
  const bypassing = bypassingFamily(verdict);
  if (bypassing === null) {
    const title = message('exitMarkNoTunnel');
    return { title, facts: [exitFact(verdict.exit), ...vpn.filter((fact) => fact !== title)] };
  }
  // The title and the countries say these.
  const others = verdict.leaks.filter(({ kind }) => kind !== 'family-outside' && kind !== 'families-differ');
  const { expected } = verdict;
  return {
    title: message('cardBypass', { family: bypassing }),
    leaks: leakMarks(others),
    facts: [
      message('cardExit', { country: familyExits(verdict, bypassing) }),
      ...(isNamed(expected) ? [message('cardExpected', { expected: oneOf(expected) })] : []),
    ],
  };
}

function partlyOutside({ exit, ipv4, ipv6 }: Verdict): Partial<VerdictCardText> & { title: string } {
  const programs = outsidePrograms([ipv4, ipv6]);
  const past = pastInterfaces([ipv4, ipv6]);
  const rest = exit === null ? [] : [message('cardRest', { country: countryName(exit.countryCode) })];
  return {
    title: programs.count === 0 ? message('exitMarkPartly') : messageOf('cardOutside', programs.count),
    facts: [...(programs.count === 0 ? [] : [programs.names]), ...rest],
    reason: past === null ? null : message('exitPastRoutes', { interface: past }),
  };
}

/** Missing evidence that a public IP check may give. */
const checked: ReadonlySet<Missing> = new Set<Missing>(['exit-address', 'ipsec', 'proxy', 'unseen']);

function unknown(verdict: Verdict, vpn: readonly string[]): Partial<VerdictCardText> & { title: string } {
  const { exit, ipv4, ipv6 } = verdict;
  const { title, reason } = unknownText(verdict);
  const missing = [...ipv4.missing, ...ipv6.missing];
  const next = missing.some((each) => checked.has(each)) ? 'check' : null;
  if (missing[0] === 'exit-address' && exit !== null)
    return { ...country(exit), facts: [message('cardUnconfirmed'), ...vpn], next };
  return {
    title,
    facts: [...(exit === null ? [] : [exitFact(exit)]), ...vpn],
    // The next step says it.
    reason: missing[0] === 'exit-address' ? null : reason,
    next,
  };
}

function blockedFacts({ ipv4, ipv6 }: Verdict): string[] {
  const blocked = [...(ipv4.blocked === null ? [] : ['IPv4']), ...(ipv6.blocked === null ? [] : ['IPv6'])];
  return blocked.length === 0 ? [] : [message('cardBlocked', { families: listOf(blocked) })];
}
