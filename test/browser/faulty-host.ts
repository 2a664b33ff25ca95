/**
 * A native host that misbehaves in the way named by its first argument, to test how the extension reports it. It writes
 * its messages at once and exits when its standard input closes, as the real one does.
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
  /** Like a forgotten console.log. */
  junk: () => Buffer.from('This is no frame.\n'),
  'over-1-mib': () => frame(JSON.stringify({ type: 'problem', code: 'bad-request', text: 'x'.repeat(1024 * 1024) })),
};

const fault = faults[process.argv[2] ?? ''];
if (!fault) throw new Error(`No such fault: ${String(process.argv[2])}`);
process.stdin.on('end', () => process.exit(0)).resume();
process.stdout.write(fault());
