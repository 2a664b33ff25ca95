import { spawn } from 'node:child_process';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import { packetPurpose } from './packet-purpose.ts';
import { parsePcap } from './parse-pcap.ts';

/** How many packets of each purpose (packetPurpose) a computer sent. */
export type PacketCounts = ReadonlyMap<string, number>;

/** A running capture of what the computer sends, at the other end of its only link. */
export type Capture = {
  /** What was sent so far. */
  readonly sent: () => PacketCounts;
  /** Ends it. @throws {Error} when a packet was missed, or tcpdump failed */
  readonly end: () => Promise<PacketCounts>;
};

/**
 * Resolves once the capture misses nothing.
 *
 * @throws {Error} with tcpdump's own message when it cannot capture
 */
export async function startCapture(world: Pick<World, 'name'>): Promise<Capture> {
  const capture = [
    'tcpdump',
    '-i',
    'eth0',
    '-Q',
    'in',
    '--immediate-mode',
    ...roomForBursts,
    '-Z',
    'root',
    '-U',
    '-w',
    '-',
  ];
  const enter = ['netns', 'exec', internetOf(world.name)];
  const child = spawn('ip', [...enter, ...capture], { stdio: ['ignore', 'pipe', 'pipe'] });
  const file: Buffer[] = [];
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => file.push(chunk));
  const closed = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes('listening on')) resolve();
    });
    void closed.then(() => reject(new Error(`tcpdump ended (apt-get install tcpdump): ${words}`)));
  });
  return {
    // Before the first packet tcpdump may not have written the header of the file either.
    sent: () => (file.length === 0 ? new Map() : count(parsePcap(Buffer.concat(file), true).map(packetPurpose))),
    async end() {
      child.kill('SIGINT');
      await closed;
      if (!words.includes('\n0 packets dropped by kernel')) throw new Error(`tcpdump missed packets: ${words}`);
      return count(parsePcap(Buffer.concat(file)).map(packetPurpose));
    },
  };
}

/**
 * tcpdump keeps room for whole packets of the largest size, 262,144 bytes, and so for very few. A purpose is in the
 * headers, or in a DNS question, whose name has up to 255 bytes (RFC 1035, 2.3.4). `-B` is in KiB.
 */
const roomForBursts = ['-s', '512', '-B', '16384'];

function count(purposes: readonly string[]): PacketCounts {
  const counts = new Map<string, number>();
  for (const purpose of purposes) counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  return counts;
}
