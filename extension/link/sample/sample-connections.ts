import type { Connection, TcpState } from '../../../native-host/protocol.ts';
import { random } from './random.ts';
import { sampleFar, type Far } from './sample-far.ts';
import { samplePrograms, type SampleProgram } from './sample-programs.ts';
import { sampleMinRttMs } from './sample-rtt.ts';

/**
 * Invented connections to documentation addresses (RFC 5737, RFC 3849), in networks with documentation numbers (RFC
 * 5398) except for a few that are known to be anycast.
 *
 * @param count how many
 * @param nowMs when they are seen, milliseconds since the epoch
 * @param from index of the first one, to continue an earlier list
 */
export function sampleConnections(count: number, nowMs: number, from = 0): Connection[] {
  return Array.from({ length: count }, (_, index) => sampleConnection(from + index, nowMs, count > 400));
}

/** The connection with this index, the same on every call. */
export function sampleConnection(index: number, nowMs: number, spread: boolean): Connection {
  const next = random(index + 1);
  const program = programOf(index, next() ** 1.8);
  const far = sampleFar(index, program, next, spread);
  const life = lifeOf(index, far, program, next);
  const isUdp = program.udp || (far.direction === 'listening' && index % 2 === 0);
  const isIpv6 = far.remoteAddress?.includes(':') ?? index % 3 === 0;
  const minRttMs = far.scope === 'public' && !isUdp && !life.attempt ? tenths(sampleMinRttMs(far, next)) : null;
  const busyS = isUdp || life.attempt ? 0 : Math.min(life.ageMs / 1000, 600);
  return {
    id: `sample-${index}`,
    protocol: isUdp ? 'udp' : 'tcp',
    family: isIpv6 ? 6 : 4,
    localAddress: isIpv6 ? '2001:db8:ffff::7' : '192.0.2.7',
    localPort: far.direction === 'listening' ? 1024 + (index % 9000) : 32_768 + (index % 28_000),
    remoteAddress: far.remoteAddress,
    remotePort: far.direction === 'listening' ? null : program.port,
    state: isUdp ? null : life.state,
    direction: far.direction,
    scope: far.scope,
    pid: program.name === null ? null : pidOf(program.name),
    processName: program.name,
    executable: program.name === null ? null : `/usr/bin/${program.name}`,
    owner: program.name === null ? 'root' : 'sam',
    service: program.name === null ? 'example.service' : null,
    namespace: null,
    firstSeenMs: nowMs - life.ageMs,
    lastSeenMs: life.closedForMs === null ? nowMs : nowMs - life.closedForMs,
    closedAtMs: life.closedForMs === null ? null : nowMs - life.closedForMs,
    rttMs: minRttMs === null ? null : tenths(minRttMs * (1.05 + next() / 2)),
    minRttMs,
    bytesSent: isUdp ? null : Math.round(next() ** 4 * program.bytesPerS * busyS * 0.2),
    bytesReceived: isUdp ? null : Math.round(next() ** 3 * program.bytesPerS * busyS),
    interface: far.scope === 'loopback' ? 'lo' : 'wlan0',
    routeInterface: null,
    place: far.place,
    network: far.network,
    traits: [],
  };
}

type Life = { ageMs: number; closedForMs: number | null; state: TcpState; attempt: boolean };

/** Most are open; some have closed, are closing, or were never established. */
function lifeOf(index: number, far: Far, program: SampleProgram, next: () => number): Life {
  const longLived = program.longLived ? 4 * 3_600_000 : 180_000;
  const open = { ageMs: Math.round(next() ** 2 * longLived), closedForMs: null, attempt: false };
  if (far.direction === 'listening') return { ...open, ageMs: 5 * 3_600_000, state: 'LISTEN' };
  if (far.scope !== 'public') return { ...open, state: 'ESTABLISHED' };
  const closedForMs = Math.round(next() * 50_000);
  if (index % 40 === 5) return { ageMs: closedForMs % 8000, closedForMs: null, state: 'SYN_SENT', attempt: true };
  if (index % 40 === 25) return { ageMs: closedForMs + 7000, closedForMs, state: 'SYN_SENT', attempt: true };
  if (index % 16 === 2) return { ageMs: closedForMs + open.ageMs, closedForMs, state: 'TIME_WAIT', attempt: false };
  if (index % 50 === 21) return { ...open, state: 'CLOSE_WAIT' };
  if (index % 50 === 44) return { ...open, state: 'FIN_WAIT_2' };
  return { ...open, state: 'ESTABLISHED' };
}

/** The last program has one connection, the only one to its country. */
function programOf(index: number, position: number): SampleProgram {
  const others = samplePrograms.length - 1;
  const program = samplePrograms[index === 8 ? others : Math.floor(position * others)];
  if (program === undefined) throw new RangeError(`expected a position from 0 to below 1, got ${position}`);
  return program;
}

/** Of which each program has one. */
const pidOf = (program: string) => 1200 + samplePrograms.findIndex(({ name }) => name === program);

const tenths = (ms: number) => Math.round(ms * 10) / 10;
