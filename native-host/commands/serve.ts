import { platform } from 'node:os';
import { EgressUnreadable, type EgressReader } from '../egress/egress-reader.ts';
import { openEgressReader } from '../egress/read-egress.ts';
import { onStdoutBroken, writeStdout } from '../messaging/claim-stdout.ts';
import { frame } from '../messaging/frame.ts';
import { FrameError } from '../messaging/parse-frames.ts';
import { serveBrowser } from '../messaging/serve-browser.ts';
import type { Problem } from '../protocol.ts';
import { openSocketReader } from '../sockets/read-sockets.ts';
import { SocketsUnreadable, type SocketReader } from '../sockets/socket.ts';
import { hostVersion } from '../version.ts';
import { openObserver } from './open-observer.ts';

const CAPABILITIES = ['snapshot', 'changes', 'egress', 'locate', 'reload-database'];
const ORPHAN_CHECK_MS = 5000;

/** Serves the browser that started this program, until it closes the port. */
export async function serve(): Promise<void> {
  onStdoutBroken(() => process.exit(0));
  exitWhenOrphaned();
  // Requests that arrive before everything is open wait in the pipe.
  const reader = await openReader();
  const { observer, locator } = openObserver(reader, () => service.databasesChanged());
  const service = serveBrowser({
    hello: {
      type: 'hello',
      protocol: 1,
      version: hostVersion,
      platform: platform(),
      source: reader.source,
      databases: [],
      capabilities: CAPABILITIES,
    },
    observer,
    egress: openEgress(),
    locator,
    send: (json) => writeStdout(frame(json)),
  });
  process.stdin.on('data', (chunk: Buffer) => orExit(() => service.receive(chunk)));
  process.stdin.once('end', () => {
    orExit(() => service.end());
    process.exit(0);
  });
  process.stdin.once('error', () => process.exit(0));
}

/** A stream that is out of step cannot be read any further. */
function orExit(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    process.stderr.write(`tapmap: ${error.message}\n`);
    process.exit(1);
  }
}

/** Without a reader the host still runs, and reports the failure at every look. */
async function openReader(): Promise<SocketReader> {
  try {
    return await openSocketReader();
  } catch (error) {
    if (!(error instanceof SocketsUnreadable)) throw error;
    return {
      source: 'procfs',
      look: () => {
        throw error;
      },
      close: () => undefined,
    };
  }
}

function openEgress(): EgressReader | Problem {
  try {
    return openEgressReader();
  } catch (error) {
    if (!(error instanceof EgressUnreadable)) throw error;
    return { code: 'egress-unreadable', ...error.facts };
  }
}

/**
 * Normally stdin closes when the browser ends. But a process that outlives the browser may have inherited the pipe and
 * hold it open; the parent then changes, and nobody is left to serve.
 */
function exitWhenOrphaned(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, ORPHAN_CHECK_MS).unref();
}
