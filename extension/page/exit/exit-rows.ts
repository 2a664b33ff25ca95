import { namePaths } from '../../exit/name-paths.ts';
import { nameLeaks, nameNotes } from '../../exit/name-leaks.ts';
import type { Evidence, Family } from '../../exit/evidence.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { popAssessmentOf } from '../../exit/pop-assessment-of.ts';
import type { Standing } from '../../exit/standing.ts';
import { leadsPastOther, leavesByTunnel } from '../../exit/tunnel/leaves-by-tunnel.ts';
import { pastRoutes } from '../../exit/tunnel/past-routes.ts';
import { verdictOf } from '../../exit/verdict-of.ts';
import type { Contradiction, ExitChoice, Leak, Missing } from '../../exit/verdict.ts';
import { families } from '../../validation/contract-words.ts';
import { countryName } from '../../text/country-name.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { familyText } from '../../view/sentences/family-text.ts';
import { internetRouteLines } from '../../view/sentences/internet-route-text.ts';
import { listOf } from '../../view/sentences/verdict-names.ts';
import { vpnFacts } from '../../view/sentences/vpn-facts.ts';
import { serverText } from './server-text.ts';

export type RowId = 'tunnel' | 'ipv4' | 'ipv6' | 'dns' | 'outside' | 'pops';

/** A row of the checklist: what it says at a glance, and the leaks, contradictions and missing evidence that concern it. */
export type ExitRow = {
  id: RowId;
  /** Its icon and colour: "no-route" is a dash, for what there is nothing to judge of. */
  standing: Standing;
  value: string;
  leaks: readonly Leak[];
  contradictions: readonly Contradiction[];
  missing: readonly Missing[];
};

/** The six rows of the checklist, always in this order. Each leak and each contradiction is in exactly one of them. */
export function exitRows(exit: Pick<ExitState, 'verdict' | 'evidence'>, choice: ExitChoice, nowMs: number): ExitRow[] {
  const { verdict, evidence } = exit;
  const rows = [
    tunnelRow(evidence, choice, nowMs),
    familyRow(4, exit),
    familyRow(6, exit),
    namesRow(evidence),
    outsideRow(evidence, choice),
    popsRow(evidence, choice, nowMs),
  ];
  return rows.map((row) => {
    const leaks = verdict.leaks.filter((leak) => rowOfLeak(leak) === row.id);
    const contradictions = verdict.contradictions.filter((each) => rowOfContradiction(each) === row.id);
    const calm = contradictions.length > 0 && !warns.has(row.standing) ? 'partly-outside' : row.standing;
    return { missing: [], ...row, leaks, contradictions, standing: leaks.length > 0 ? 'leaks' : calm };
  });
}

type PlainRow = Pick<ExitRow, 'id' | 'standing' | 'value'> & Partial<ExitRow>;

/** Already no better than a contradiction makes a row. */
const warns: ReadonlySet<Standing> = new Set<Standing>(['leaks', 'partly-outside', 'unexpected-country', 'no-tunnel']);

function rowOfLeak(leak: Leak): RowId {
  if (leak.kind === 'dns-leak') return 'dns';
  return leak.kind === 'families-differ' || leak.family === 6 ? 'ipv6' : 'ipv4';
}

function rowOfContradiction(contradiction: Contradiction): RowId {
  if (contradiction.kind === 'pops-against') return 'pops';
  return contradiction.first.family === 4 ? 'ipv4' : 'ipv6';
}

function tunnelRow(evidence: Evidence, choice: ExitChoice, nowMs: number): PlainRow {
  if (evidence.egress === null) return { id: 'tunnel', standing: 'unknown', value: message('exitWayUnknown') };
  const { overall } = verdictOf({ countries: [], tunnel: true }, evidence, nowMs);
  const isUp = leavesByTunnel(evidence.egress, 4) || leavesByTunnel(evidence.egress, 6);
  const isHalf = families.some((family) => leadsPastOther(evidence.egress, family));
  const down = overall === 'no-tunnel' && !choice.tunnel ? 'no-route' : overall;
  const standing = isHalf ? pastTunnel(choice) : isUp ? 'as-expected' : down;
  const lines = isUp ? internetRouteLines(evidence.egress) : vpnFacts(evidence, nowMs);
  return { id: 'tunnel', standing, value: lines.join(' · ') };
}

function familyRow(family: Family, { verdict: { ipv4, ipv6 } }: Pick<ExitState, 'verdict'>): PlainRow {
  const own = family === 4 ? ipv4 : ipv6;
  // What both lack is said once.
  const missing = family === 4 ? own.missing : own.missing.filter((each) => !ipv4.missing.includes(each));
  return { id: family === 4 ? 'ipv4' : 'ipv6', standing: own.kind, value: familyText(own), missing };
}

function namesRow(evidence: Evidence): PlainRow {
  const { nameServers = [], nameServerCount = 0 } = evidence.egress ?? {};
  const [first] = nameServers;
  const paths = namePaths(evidence);
  const isInside =
    paths.length > 0 &&
    paths.every(({ leads }) => leads === 'by-tunnel') &&
    nameLeaks(evidence).length === 0 &&
    nameNotes(evidence).length === 0;
  if (isInside) return { id: 'dns', standing: 'as-expected', value: message('exitRowInside') };
  const servers = first === undefined ? message('exitRowUnknown') : serverText(first);
  const value =
    nameServerCount > 1 ? message('exitRowAndMore', { first: servers, count: nameServerCount - 1 }) : servers;
  return { id: 'dns', standing: paths.length > 0 ? 'unknown' : 'no-route', value };
}

function outsideRow({ egress, outside }: Evidence, choice: ExitChoice): PlainRow {
  if (egress === null || (!leavesByTunnel(egress, 4) && !leavesByTunnel(egress, 6))) {
    return { id: 'outside', standing: 'no-route', value: message('exitMarkNoTunnel') };
  }
  const programs = [...new Set(outside.map(({ program }) => programName(program)))];
  const past = [...pastRoutes(egress, 4), ...pastRoutes(egress, 6)].map((route) => foreignText(route.interface));
  if (programs.length > 0) return { id: 'outside', standing: pastTunnel(choice), value: listOf(programs.slice(0, 4)) };
  if (past.length > 0) {
    const value = message('exitPastRoutes', { interface: listOf([...new Set(past)]) });
    return { id: 'outside', standing: 'partly-outside', value };
  }
  return { id: 'outside', standing: 'as-expected', value: message('exitOutsideNone') };
}

/** Of what leads past a tunnel: only where one is required does it matter. */
const pastTunnel = ({ tunnel }: ExitChoice): Standing => (tunnel ? 'partly-outside' : 'no-expectation');

function popsRow(evidence: Evidence, choice: ExitChoice, nowMs: number): PlainRow {
  const { pops } = evidence;
  if (pops === null) return { id: 'pops', standing: 'no-route', value: message('exitRowOff') };
  if (pops.count === 0) return { id: 'pops', standing: 'no-route', value: message('exitOutsideNone') };
  const said = popAssessmentOf(choice, evidence, nowMs);
  if (said === null || said.assessment.kind === 'too-few') {
    return { id: 'pops', standing: 'no-route', value: message('exitSitesTooFew') };
  }
  const country = said.countries.map(countryName).join(', ');
  return said.assessment.kind === 'consistent'
    ? { id: 'pops', standing: 'as-expected', value: message('exitRowConsistent', { country }) }
    : { id: 'pops', standing: 'partly-outside', value: message('exitRowAgainst', { country }) };
}
