/**
 * A native host that misbehaves in the way that its first argument names, for tests of what the extension then says.
 * It writes what it has to say at once and ends with its standard input, as the real one does.
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
  /** As a forgotten console.log would. */
  junk: () => Buffer.from('This is no frame.\n'),
  'over-1-mib': () => frame(JSON.stringify({ type: 'problem', code: 'bad-request', text: 'x'.repeat(1024 * 1024) })),
};

const fault = faults[process.argv[2] ?? ''];
if (!fault) throw new Error(`No such fault: ${String(process.argv[2])}`);
process.stdin.on('end', () => process.exit(0)).resume();
process.stdout.write(fault());
