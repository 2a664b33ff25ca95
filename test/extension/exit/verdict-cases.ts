import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { ExitChoice, FamilyVerdict, VerdictKind } from '../../../extension/exit/verdict.ts';
import { checkWith, egressWith, nowMs, seenIn, sitesWith, wifi6, wireguard6 } from './evidence.ts';
import {
  aTunnel,
  carrier,
  curl,
  dutchTunnel,
  cloudflare,
  ikev2,
  netherlands,
  noVpn,
  nothing,
  offline,
  proxy,
} from './situations.ts';
import { tunnelCases } from './tunnel-cases.ts';

export type Case = [
  name: string,
  choice: ExitChoice,
  evidence: Partial<Evidence>,
  overall: VerdictKind,
  ipv4?: Partial<FamilyVerdict>,
  ipv6?: Partial<FamilyVerdict>,
];

/** What was chosen, what is known beside a tunnel for IPv4 by a host that answers, and the verdict. */
export const verdictCases: Record<string, Case[]> = {
  'nothing chosen': [
    ['no VPN', nothing, { egress: noVpn }, 'not-chosen', { kind: 'not-chosen', exit: null }, { kind: 'no-way' }],
    ['no VPN, checked', nothing, { egress: noVpn, check: checkWith([seenIn('DE')]) }, 'not-chosen'],
    ['a tunnel', nothing, {}, 'not-chosen'],
    ['a split tunnel', nothing, { outside: [curl] }, 'not-chosen', { outside: [] }],
    ['a host that is gone', nothing, { hostAnswers: false, egress: null }, 'not-chosen'],
    ['offline', nothing, { egress: offline }, 'no-way'],
  ],
  'what is not known': [
    ['no host', aTunnel, { hostAnswers: false, egress: null }, 'unknown', { missing: ['host'] }, { missing: ['host'] }],
    ['a silent host', aTunnel, { egress: null }, 'unknown', { missing: ['egress'] }],
    ['an old answer, no host', netherlands, { egress: null, check: checkWith([seenIn('NL')]) }, 'unknown'],
    ['no check', dutchTunnel, {}, 'unknown', { missing: ['exit-address'], exit: null }],
    ['a country, no check', netherlands, { egress: noVpn }, 'unknown', { missing: ['exit-address'] }],
    [
      'an address without a place',
      dutchTunnel,
      { check: checkWith([seenIn('NL', 4, { place: null })]) },
      'unknown',
      { missing: ['exit-place'], exit: null },
    ],
    [
      'an address that answers from anywhere',
      dutchTunnel,
      { check: checkWith([seenIn('NL', 4, { network: cloudflare })]) },
      'unknown',
      { missing: ['exit-address'], exit: null },
    ],
    [
      'an answer of the other family',
      dutchTunnel,
      { check: checkWith([seenIn('NL', 6)]) },
      'unknown',
      { missing: ['exit-address'] },
    ],
    [
      'a failed check',
      dutchTunnel,
      {
        check: {
          ...checkWith([]),
          https: [{ kind: 'failed', family: 4, reason: 'timeout', atMs: nowMs }],
        },
      },
      'unknown',
      { missing: ['exit-address'] },
    ],
    ['sites alone', dutchTunnel, { sites: sitesWith({ AMS: 40 }) }, 'unknown', { missing: ['exit-address'] }],
    ['a carrier alone', { countries: ['SE'], tunnel: true }, { carriers: [carrier] }, 'unknown'],
  ],
  'a tunnel is wanted': tunnelCases,
  'a country is wanted': [
    ['seen there', netherlands, { check: checkWith([seenIn('NL')]) }, 'as-chosen', { missing: [] }],
    ['one of several', { countries: ['SE', 'NL'], tunnel: false }, { check: checkWith([seenIn('NL')]) }, 'as-chosen'],
    ['without a VPN', netherlands, { egress: noVpn, check: checkWith([seenIn('NL')]) }, 'as-chosen'],
    ['seen elsewhere', netherlands, { check: checkWith([seenIn('DE')]) }, 'elsewhere', { kind: 'elsewhere' }],
    ['by UDP', netherlands, { check: checkWith([], [seenIn('NL')]) }, 'as-chosen'],
    ['by its own address', netherlands, { egress: noVpn, ownAddresses: [seenIn('NL')] }, 'as-chosen'],
    [
      'by an address that is only borrowed',
      { countries: ['US'], tunnel: false },
      { ownAddresses: [seenIn('US', 4, { network: { asn: 749, organisation: null } })] },
      'unknown',
      { missing: ['exit-address'] },
    ],
    [
      'by an IPv6 address that a tunnel gives, which may be translated: it speaks for the country, no more',
      netherlands,
      { egress: egressWith({ ipv4: null, ipv6: wireguard6 }), ownAddresses: [seenIn('NL', 6)] },
      'unknown',
      { kind: 'no-way' },
      { missing: ['exit-address'] },
    ],
    [
      'by such a one that says elsewhere, beside others that saw it there',
      netherlands,
      {
        egress: egressWith({ ipv4: null, ipv6: wireguard6 }),
        check: checkWith([seenIn('NL', 6)]),
        ownAddresses: [seenIn('DE', 6)],
      },
      'as-chosen',
    ],
    ['elsewhere by UDP', netherlands, { check: checkWith([seenIn('NL')], [seenIn('DE')]) }, 'elsewhere'],
    ['elsewhere by its own address', netherlands, { ownAddresses: [seenIn('DE')] }, 'elsewhere'],
    ['outside does not matter', netherlands, { check: checkWith([seenIn('NL')]), outside: [curl] }, 'as-chosen'],
    [
      'IPv6 elsewhere',
      netherlands,
      { egress: egressWith({ ipv6: wifi6 }), check: checkWith([seenIn('NL'), seenIn('DE', 6)]) },
      'elsewhere',
      { kind: 'as-chosen' },
      { kind: 'elsewhere' },
    ],
    [
      'IPv6 not known',
      netherlands,
      { egress: egressWith({ ipv6: wireguard6 }), check: checkWith([seenIn('NL')]) },
      'unknown',
      { kind: 'as-chosen' },
      { kind: 'unknown' },
    ],
    [
      'its own address behind IPsec',
      netherlands,
      { egress: ikev2, ipsec: true, ownAddresses: [seenIn('NL')] },
      'unknown',
      { missing: ['exit-address'] },
    ],
  ],
  'a proxy is in the way': [
    [
      'the echo sees the proxy',
      netherlands,
      { proxy, check: checkWith([seenIn('NL')]) },
      'unknown',
      { missing: ['proxy'], exit: null },
    ],
    ['UDP does not pass it', netherlands, { proxy, check: checkWith([seenIn('DE')], [seenIn('NL')]) }, 'as-chosen'],
    ['nor an own address', netherlands, { egress: noVpn, proxy, ownAddresses: [seenIn('NL')] }, 'as-chosen'],
  ],
  'a tunnel to a country is wanted': [
    ['both', dutchTunnel, { check: checkWith([seenIn('NL')]) }, 'as-chosen'],
    ['no tunnel, but there', dutchTunnel, { egress: noVpn, check: checkWith([seenIn('NL')]) }, 'no-tunnel'],
    ['elsewhere', dutchTunnel, { check: checkWith([seenIn('DE')]) }, 'elsewhere'],
    ['partly outside', dutchTunnel, { check: checkWith([seenIn('NL')]), outside: [curl] }, 'partly-outside'],
    ['partly outside, place not known', dutchTunnel, { outside: [curl] }, 'partly-outside', { outside: [curl] }],
    [
      'elsewhere and partly outside',
      dutchTunnel,
      { check: checkWith([seenIn('DE')]), outside: [curl] },
      'elsewhere',
      { outside: [curl] },
    ],
    ['sites against it', dutchTunnel, { check: checkWith([seenIn('NL')]), sites: sitesWith({ IAD: 40 }) }, 'as-chosen'],
    [
      'IKEv2, and elsewhere',
      dutchTunnel,
      { egress: ikev2, ipsec: true, check: checkWith([seenIn('DE')]) },
      'elsewhere',
    ],
    ['IKEv2, and there', dutchTunnel, { egress: ikev2, ipsec: true, check: checkWith([seenIn('NL')]) }, 'unknown'],
  ],
  'evidence is old': [
    [
      'a check of this morning',
      netherlands,
      { check: checkWith([seenIn('NL')], [], nowMs - 11 * 3_600_000) },
      'as-chosen',
    ],
    ['a check of yesterday', netherlands, { check: checkWith([seenIn('NL')], [], nowMs - 13 * 3_600_000) }, 'unknown'],
    ['a check of tomorrow', netherlands, { check: checkWith([seenIn('NL')], [], nowMs + 3_600_000) }, 'unknown'],
  ],
};
