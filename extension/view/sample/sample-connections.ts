import type { Connection } from '../../../native-host/protocol.ts';
import { sampleFar } from './sample-far.ts';
import { random } from './random.ts';

/**
 * Made-up connections to documentation addresses (RFC 5737, RFC 3849) in networks of documentation numbers (RFC 5398).
 *
 * @param count how many
 * @param nowMs the moment at which they are seen, milliseconds since the epoch
 * @param from number of the first one: others begin where these end
 */
export function sampleConnections(count: number, nowMs: number, from = 0): Connection[] {
  return Array.from({ length: count }, (_, index) => sampleConnection(from + index, nowMs, count > 400));
}

function sampleConnection(index: number, nowMs: number, spread: boolean): Connection {
  const next = random(index + 1);
  const program = pick(programs, next() ** 1.8);
  const far = sampleFar(index, next, spread);
  const isIpv6 = far.remoteAddress?.includes(':') ?? index % 3 === 0;
  const isUdp = program.udp || (far.direction === 'listening' && index % 2 === 0);
  const closed = far.scope === 'public' && next() < 0.06;
  const rttMs = far.scope === 'public' ? 8 + Math.round(next() * 1800) / 10 : null;
  return {
    id: `sample-${index}`,
    protocol: isUdp ? 'udp' : 'tcp',
    family: isIpv6 ? 6 : 4,
    localAddress: isIpv6 ? '2001:db8:ffff::7' : '192.0.2.7',
    localPort: far.direction === 'listening' ? 1024 + (index % 9000) : 32_768 + (index % 28_000),
    remoteAddress: far.remoteAddress,
    remotePort: far.direction === 'listening' ? null : program.port,
    state: isUdp ? null : far.direction === 'listening' ? 'LISTEN' : closed ? 'TIME_WAIT' : 'ESTABLISHED',
    direction: far.direction,
    scope: far.scope,
    pid: program.name === null ? null : 1200 + program.port,
    processName: program.name,
    executable: program.name === null ? null : `/usr/bin/${program.name}`,
    owner: program.name === null ? 'root' : 'sam',
    service: program.name === null ? 'example.service' : null,
    namespace: null,
    firstSeenMs: nowMs - Math.round(next() * 3_600_000),
    lastSeenMs: nowMs,
    closedAtMs: closed ? nowMs - Math.round(next() * 50_000) : null,
    rttMs,
    minRttMs: rttMs === null ? null : rttMs * 0.9,
    bytesSent: Math.round(next() ** 4 * 4_000_000),
    bytesReceived: Math.round(next() ** 3 * 90_000_000),
    interface: far.scope === 'loopback' ? 'lo' : 'wlan0',
    place: far.place,
    network: far.network,
  };
}

const programs = [
  { name: 'firefox', port: 443, udp: false },
  { name: 'chromium', port: 443, udp: false },
  { name: 'code', port: 443, udp: false },
  { name: 'thunderbird', port: 993, udp: false },
  { name: 'syncthing', port: 22_000, udp: false },
  { name: 'music-player', port: 4070, udp: false },
  { name: 'firefox', port: 443, udp: true },
  { name: null, port: 8883, udp: false },
  { name: 'ssh', port: 22, udp: false },
  { name: 'git-remote-https', port: 443, udp: false },
  { name: 'systemd-timesyncd', port: 123, udp: true },
] as const;

function pick<T>(list: readonly T[], position: number): T {
  const item = list[Math.floor(position * list.length)];
  if (item === undefined) throw new RangeError(`expected a position from 0 to below 1, got ${position}`);
  return item;
}
