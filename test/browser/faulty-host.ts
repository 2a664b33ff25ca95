import { appendFileSync, closeSync, readFileSync } from 'node:fs';
import { isRecord } from '../../scripts/is-record.ts';

/**
 * A native host that misbehaves in the way named by its first argument, to test how the extension reports it. It writes
 * its messages at once and exits when its standard input closes, as the real one does; or it ends by itself. When it
 * started it writes into the file named by its second argument.
 */
const frame = (text: string): Buffer => {
  const body = Buffer.from(text);
  const header = Buffer.alloc(4); // length of the JSON in bytes, in the machine's byte order
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
};

const hello = (protocol: number): Buffer =>
  frame(
    JSON.stringify({
      type: 'hello',
      protocol,
      version: `0.${protocol}.0`,
      platform: 'linux',
      source: 'netlink',
      databases: [],
      capabilities: [],
    }),
  );

const faults: Record<string, () => Buffer> = {
  'too-old': () => hello(0),
  'too-new': () => hello(2),
  /** Runs, but has neither connections nor a database. */
  empty: () => Buffer.concat([hello(1), snapshotPart(1, 1)]),
  /** Like a forgotten console.log. */
  junk: () => Buffer.from('This is no frame.\n'),
  /** A right length, but no JSON. */
  'not-json': () => Buffer.concat([hello(1), frame('{"type":')]),
  /** What the host of the first release said, which is recorded. */
  'first-release': () => Buffer.concat(recorded().map((message) => frame(JSON.stringify(message)))),
  /** The same in words, types and fields that only a newer host of the same protocol has. */
  newer: () => Buffer.concat(newerMessages().map((message) => frame(JSON.stringify(message)))),
  'over-1-mib': () => frame(JSON.stringify({ type: 'problem', code: 'bad-request', text: 'x'.repeat(1024 * 1024) })),
};

type Message = Record<string, unknown>;

function recorded(): Message[] {
  const messages: unknown = JSON.parse(readFileSync('test/fixtures/releases/0.1.0/from-host.json', 'utf8'));
  return Array.isArray(messages) ? messages.filter(isRecord) : [];
}

function newerMessages(): Message[] {
  const [tcp, udp] = recorded()
    .flatMap(({ connections = [] }) => connections)
    .filter(isRecord);
  const other = { id: 'other', protocol: 'sctp', streams: 7 };
  const rows = [
    { ...tcp, state: 'HALF_SHUT', scope: 'space', traits: ['lunar'], place: null, newField: { deep: [1] } },
    { ...udp, direction: 'sideways' },
    other,
    { ...other, id: 'another' },
  ];
  return recorded().flatMap((message): Message[] => {
    switch (message['type']) {
      case 'hello':
        return [
          { ...message, source: 'ebpf', browserPid: 7, capabilities: ['forecasts'] },
          {
            type: 'names',
            ...{ part: 1, parts: 1, names: [{ address: '192.0.2.9', name: 'x', source: 'oracle', seenAtMs: null }] },
          },
          { type: 'forecasts', forecasts: [] },
        ];
      case 'snapshot':
        return [{ ...message, source: 'ebpf', problems: [{ code: 'clock-doubtful', stepMs: 3 }], connections: rows }];
      case 'egress':
        return [{ ...message, reasons: [{ code: 'packets-may-be-mirrored', family: 4 }], resolver: 'stub', mtu: 1280 }];
      case 'changes':
        return [{ ...message, opened: [], closed: [], changed: [{ id: 'other', bytesSent: 7 }] }];
      default:
        return message['type'] === 'problem' ? [] : [message];
    }
  });
}

const snapshotPart = (part: number, parts: number): Buffer =>
  frame(
    JSON.stringify({
      ...{ type: 'snapshot', part, parts, takenAtMs: Date.now(), source: 'netlink', platform: 'linux' },
      ...{ hostVersion: '0.1.0', complete: true, problems: [], connections: [] },
    }),
  );

/** What it writes before it ends by itself. */
const lastWords: Record<string, () => Buffer> = {
  'ends-early': () => Buffer.alloc(0),
  'ends-after-hello': () => hello(1),
  /** Most of a message is missing. */
  'ends-in-frame': () => Buffer.concat([hello(1), snapshotPart(1, 1).subarray(0, 60)]),
  'ends-in-first-frame': () => hello(1).subarray(0, 60),
  'ends-in-snapshot': () => Buffer.concat([hello(1), snapshotPart(1, 2)]),
  /** The browser finds nobody to write to before it finds that nothing is left to read. */
  'ends-unreached': () => hello(1),
};

const fault = process.argv[2] ?? '';
appendFileSync(process.argv[3] ?? '', `${Date.now()}\n`);
const { [fault]: whileItRuns } = faults;
const { [fault]: beforeItEnds } = lastWords;
if (whileItRuns !== undefined) {
  process.stdin.on('end', () => process.exit(0)).resume();
  process.stdout.write(whileItRuns());
} else if (beforeItEnds !== undefined) {
  if (fault === 'ends-unreached') closeSync(0);
  process.stdout.write(beforeItEnds(), () => setTimeout(() => process.exit(1), fault === 'ends-unreached' ? 5000 : 0));
} else {
  throw new Error(`No such fault: ${fault}`);
}
