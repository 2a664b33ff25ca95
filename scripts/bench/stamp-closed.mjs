// Between a host and its browser: passes on what it reads, and appends to a file (first argument) a line for each
// `changes` message that closes connections: the time in ms since the epoch at which it was passed on, and how many.
// A frame is 4 bytes of length in native byte order, then JSON (native messaging, Chrome and Firefox).
import { appendFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
let rest = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  process.stdout.write(chunk);
  rest = Buffer.concat([rest, chunk]);
  while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32LE(0)) {
    const end = 4 + rest.readUInt32LE(0);
    const { type, closed } = JSON.parse(rest.toString('utf8', 4, end));
    if (type === 'changes' && closed.length > 0) appendFileSync(file, `${Date.now()} ${closed.length}\n`);
    rest = rest.subarray(end);
  }
});
