import type { EgressReason } from '../../../native-host/protocol.ts';
import { checkWith, egressWith, seenIn, wifi, wireguard6 } from './evidence.ts';
import { aTunnel, dutchTunnel, noVpn } from './situations.ts';
import type { Case } from './verdict-case.ts';

const rule = (code: EgressReason['code'], tunnel: boolean, facts: Partial<EgressReason> = {}): EgressReason => ({
  ...{ family: 4, interface: tunnel ? 'wg0' : 'wlan0', tunnel, program: null, ...facts, code },
});
const gre = { ...wifi, interface: 'gre1', kind: 'tunnel' } as const;

/** For routing rules that take some packets, and for interfaces that look like tunnels. */
export const ruleCases: Record<string, Case[]> = {
  'a routing rule takes some packets': [
    ...(['rule-by-mark', 'rule-by-port', 'rule-by-protocol', 'rule-by-user'] as const).map((code): Case => [
      `${code}, past the tunnel`,
      aTunnel,
      { egress: egressWith({ reasons: [rule(code, false)] }) },
      'unknown',
      { missing: ['rule'] },
    ]),
    [
      'perhaps: there are more than were asked of',
      aTunnel,
      { egress: egressWith({ reasons: [{ code: 'rules-not-asked', family: 4, count: 36 }] }) },
      'unknown',
      { missing: ['rules'] },
    ],
    [
      'into the tunnel',
      aTunnel,
      { egress: { ...noVpn, reasons: [rule('rule-by-mark', true)] } },
      'unknown',
      { missing: ['rule'] },
    ],
    [
      'into the tunnel, all of them by a known app',
      aTunnel,
      { egress: { ...noVpn, reasons: [rule('rule-by-mark', true, { program: 'sing-box', marked: 'all' })] } },
      'unknown',
    ],
    [
      'past the tunnel, for names alone: that is a leak or none by itself',
      aTunnel,
      {
        egress: egressWith({
          reasons: [
            rule('rule-by-port', false, { side: 'remote', fromPort: 53, toPort: 53 }),
            {
              code: 'destinations-elsewhere',
              family: 4,
              interface: 'wlan0',
              tunnel: false,
              port: 53,
              count: 20,
              of: 20,
            },
          ],
        }),
      },
      'as-expected',
    ],
    [
      'into the tunnel, of programs that were chosen',
      aTunnel,
      { egress: { ...noVpn, reasons: [rule('rule-by-mark', true, { program: 'PIA', marked: 'chosen' })] } },
      'no-tunnel',
    ],
    [
      'past the tunnel, the client’s own',
      aTunnel,
      { egress: egressWith({ reasons: [rule('rule-by-mark', false, { program: 'WireGuard', marked: 'own' })] }) },
      'as-expected',
    ],
    [
      'of another user, into the tunnel',
      aTunnel,
      { egress: { ...noVpn, reasons: [rule('rule-by-user', true, { own: false })] } },
      'no-tunnel',
    ],
    [
      'of an address, which sockets show',
      aTunnel,
      { egress: egressWith({ reasons: [rule('rule-by-source', false)] }) },
      'as-expected',
    ],
    [
      'past the tunnel, where the country is another',
      dutchTunnel,
      { egress: egressWith({ reasons: [rule('rule-by-mark', false)] }), check: checkWith([seenIn('DE')]) },
      'unexpected-country',
    ],
  ],
  'what looks like a tunnel': [
    [
      'does not encrypt',
      aTunnel,
      { egress: egressWith({ ipv4: gre, reasons: [{ code: 'not-encrypted', interface: 'gre1', driver: 'gre' }] }) },
      'no-tunnel',
      { unencrypted: true },
    ],
    [
      'does not encrypt, while IPsec may',
      aTunnel,
      { egress: egressWith({ ipv4: gre, reasons: [{ code: 'not-encrypted', interface: 'gre1' }] }), ipsec: [4] },
      'unknown',
      { missing: ['ipsec'] },
    ],
    [
      'only translates, beside a tunnel for IPv6',
      aTunnel,
      {
        egress: egressWith({
          ...{ ipv4: { ...gre, interface: 'clat' }, ipv6: wireguard6 },
          reasons: [{ code: 'translator', interface: 'clat' }],
        }),
        leaving: [4],
      },
      'no-tunnel',
      { kind: 'no-tunnel', unencrypted: false },
    ],
  ],
};
