import type { EgressReason, EgressReasonCode } from '../../protocol.ts';
import { printableText } from '../printable-text.ts';

/** A reason of the egress as a short phrase for people. */
export function egressReasonText(reason: EgressReason): string {
  return TEXTS[reason.code]((name) => printableText(String(reason[name] ?? 'nowhere')));
}

type Fact = (name: string) => string;

const marked: Record<string, string> = { own: "the VPN's own", chosen: 'those of chosen programs', all: 'all' };

const TEXTS: Record<EgressReasonCode, (fact: Fact) => string> = {
  'ppp-may-be-uplink': () => 'PPP that may be the line to your provider',
  'tap-may-be-bridge': () => 'tap device that may belong to a virtual machine',
  'not-encrypted': (fact) => `${fact('interface')} does not encrypt`,
  translator: (fact) => `${fact('interface')} only translates IPv4 to IPv6`,
  'held-by-sink': (fact) => `held back: ${fact('interface')} leads nowhere`,
  'held-by-route': (fact) => `held back by a route or rule (${fact('by')})`,
  'only-link-local': (fact) => `only an address of the link itself on ${fact('interface')}`,
  'destinations-elsewhere': (fact) =>
    `${fact('count')} of ${fact('of')} IPv${fact('family')} destinations leave by ${fact('interface')}${packets(fact)}`,
  'rule-by-mark': (fact) =>
    `IPv${fact('family')} packets with the mark ${fact('mark')} leave by ${fact('interface')}${whose(fact)}`,
  'rule-by-user': (fact) =>
    `IPv${fact('family')}: other users' packets leave by ${fact('interface')} (rule for users ${fact('fromUid')} to ${fact('toUid')})`,
  'rule-by-port': (fact) =>
    `IPv${fact('family')} packets with ${fact('side')} ports ${fact('fromPort')} to ${fact('toPort')} leave by ${fact('interface')}`,
  'rule-by-protocol': (fact) => `IPv${fact('family')} packets of ${protocol(fact)} leave by ${fact('interface')}`,
  'rule-by-source': (fact) => `sockets bound to ${fact('source')} leave by ${fact('interface')}`,
  'rules-not-asked': (fact) => `${fact('count')} more IPv${fact('family')} rules were not looked at`,
  'blocking-app': (fact) => `${fact('app')} is active, which blocks what is not in its tunnel`,
  'ipsec-by-route': (fact) => `IPsec may take IPv${fact('family')} (table ${fact('table')})`,
};

const protocol = (fact: Fact): string => (fact('protocol') === '17' ? 'UDP' : 'TCP');
const packets = (fact: Fact): string =>
  fact('port') === 'nowhere' ? '' : ` (${protocol(fact)} to port ${fact('port')})`;
const whose = (fact: Fact): string => {
  const of = marked[fact('marked')];
  return of === undefined ? '' : ` (${of})`;
};
