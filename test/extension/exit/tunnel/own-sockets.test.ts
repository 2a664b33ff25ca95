import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { talkingPrograms } from '../../../../extension/exit/tunnel/outside-programs.ts';
import { ownSockets } from '../../../../extension/exit/tunnel/own-sockets.ts';
import { egressWith, outsideConnection } from '../evidence.ts';
import { outsideAmong } from '../outside-among.ts';

type Socket = [remoteAddress: string, fields?: Partial<Connection>];
const bytes = (bytesSent: number) => ({ bytesSent, bytesReceived: 0 });
const udp = { protocol: 'udp', state: null } as const;
/** A program's sockets past the tunnel, and what TapMap makes of them. */
function sorted(owner: Partial<Connection>, sockets: Socket[]) {
  const connections = sockets.map(([remoteAddress, fields], index) =>
    outsideConnection({ id: String(index), processName: null, remoteAddress, ...owner, ...fields }),
  );
  const own = ownSockets(egressWith(), connections);
  const addresses = (all: readonly Connection[]) => all.map(({ remoteAddress }) => remoteAddress);
  return {
    ...{ endpoints: addresses(own.endpoints), talk: addresses(own.talk) },
    outside: outsideAmong(connections, egressWith()).map(({ program }) => program),
    talking: talkingPrograms(egressWith(), own).map(({ program }) => program),
  };
}

describe('a VPN’s own sockets are not outside the tunnel', () => {
  test.each(['windscribe-open…', 'nordvpn-service…', 'proton-vpn-daem…', 'clash-verge-ser…'])(
    'those of a program of which the system reports only so much of the name: %s',
    (processName) => {
      expect(sorted({ processName }, [['198.51.100.9', bytes(9)]]).outside).toEqual([]);
    },
  );

  test('but not those of one whose name only begins alike', () => {
    expect(sorted({ processName: 'windscribe-other…' }, [['198.51.100.9', bytes(9)]]).outside).toHaveLength(1);
  });

  test('a mesh’s relay, control and logs: tailscaled as root, which an ordinary user sees the unit of', () => {
    const found = sorted({ service: 'tailscaled.service' }, [
      ['176.58.88.183', bytes(890_000)],
      ['192.200.0.101', bytes(29_000)],
      ['199.165.136.100', bytes(11_000)],
    ]);
    expect(found).toEqual({
      ...{ endpoints: ['176.58.88.183'], talk: ['192.200.0.101', '199.165.136.100'] },
      ...{ outside: [], talking: ['tailscaled.service'] },
    });
  });

  test('a proxy’s server, which many of its sockets share', () => {
    const server: Socket[] = Array.from({ length: 20 }, () => ['185.65.135.70', bytes(100_000)]);
    const found = sorted({ processName: 'verge-mihomo' }, server);
    expect(found).toMatchObject({ outside: [], talk: [] });
    expect(found.endpoints).toHaveLength(20);
  });

  test.each([
    ...['mihomo', 'verge-mihomo', 'clash', 'clash-meta', 'ClashX Pro', 'xray', 'v2ray', 'sing-box', 'tun2socks'],
    ...[
      'hev-socks5-tunnel',
      'hev-socks5-tunn',
      'tailscaled',
      'zerotier-one',
      'nebula',
      'netbird',
      'AmneziaVPN-service',
    ],
    ...['openvpn', 'openconnect', 'charon', 'charon-nm', 'mullvad-daemon', 'nordvpnd', 'surfsharkd', 'pia-daemon'],
    ...[
      'expressvpnd',
      'windscribe',
      'ivpn-service',
      'adguardvpn-cli',
      'PanGPS',
      'fortivpn',
      'warp-svc',
      'wireguard-go',
    ],
    ...['boringtun-cli', 'ProtonVPNService.exe', 'v2rayN.exe', 'amneziawg-go'],
  ])('%s', (processName) => {
    expect(sorted({ processName }, [['185.65.135.70', bytes(5_000_000)]])).toMatchObject({
      ...{ endpoints: ['185.65.135.70'], outside: [] },
    });
  });

  test('a helper under any name that a VPN’s unit started', () => {
    const found = sorted({ processName: 'helper', service: 'mullvad-daemon.service' }, [['185.65.135.70']]);
    expect(found).toMatchObject({ endpoints: ['185.65.135.70'], outside: [] });
  });

  test('queries for names, a test of a server and a list of rules', () => {
    const found = sorted({ processName: 'sing-box' }, [
      ['185.65.135.70', bytes(5_000_000)],
      ['192.0.2.53', { ...udp, remotePort: 53 }],
      ['1.1.1.1', { ...udp, remotePort: 443 }],
      ['198.51.100.20', bytes(4000)],
    ]);
    expect(found).toMatchObject({ endpoints: ['185.65.135.70'], outside: [], talking: ['sing-box'] });
    expect(found.talk).toHaveLength(3);
  });
});

describe('what a relaying program sends on directly is outside the tunnel', () => {
  test('QUIC to another far end', () => {
    const found = sorted({ processName: 'sing-box' }, [
      ['185.65.135.70', bytes(5_000_000)],
      ['142.250.74.46', { ...udp, remotePort: 443 }],
    ]);
    expect(found).toMatchObject({ endpoints: ['185.65.135.70'], talk: [], outside: ['sing-box'] });
  });

  test('much traffic with many far ends', () => {
    const direct = Array.from({ length: 12 }, (_, index): Socket => [`198.51.100.${index + 10}`, bytes(300_000)]);
    const found = sorted({ processName: 'mihomo' }, [['185.65.135.70', bytes(5_000_000)], ...direct]);
    expect(found).toMatchObject({ endpoints: ['185.65.135.70'], talk: [], outside: ['mihomo'] });
  });

  test('but not of a client that only asks its provider', () => {
    const servers = Array.from({ length: 12 }, (_, index): Socket => [`198.51.100.${index + 10}`, udp]);
    const found = sorted({ processName: 'nordvpnd' }, servers);
    expect(found.outside).toEqual([]);
    expect(found.endpoints).toHaveLength(1);
  });
});
