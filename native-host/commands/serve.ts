import { endianness, platform } from 'node:os';
import { EgressUnreadable, type EgressReader } from '../egress/egress-reader.ts';
import { openEgressReader } from '../egress/system-egress.ts';
import { readUpdateTimer } from '../location/update-timer.ts';
import { onStdoutBroken, writeStdout } from '../messaging/claim-stdout.ts';
import { frame } from '../messaging/frame.ts';
import { createFrameParser, FrameError } from '../messaging/parse-frames.ts';
import { serveBrowser, type BrowserService } from '../messaging/serve-browser.ts';
import type { Problem } from '../protocol.ts';
import { browserFamily } from '../sockets/browser/browser-family.ts';
import { browserPid } from '../sockets/browser/browser-pid.ts';
import { openProcessReader } from '../sockets/browser/open-process-reader.ts';
import { hostsFileReader } from '../names/read-hosts-file.ts';
import { openSocketReader } from '../sockets/read-sockets.ts';
import { retryOpening } from '../sockets/retry-opening.ts';
import { SocketsUnreadable, type SocketReader } from '../sockets/socket.ts';
import { hostsFile } from '../system/hosts-file.ts';
import { hostVersion } from '../version.ts';
import { openObserver } from './open-observer.ts';
import { printError, printUncaught } from './terminal/print.ts';

const CAPABILITIES = ['snapshot', 'changes', 'egress', 'names', 'locate', 'reload-database'];
const ORPHAN_CHECK_MS = 5000;

/** Serves the browser that started this program, until it closes the port. */
export async function serve(): Promise<void> {
  printUncaught();
  onStdoutBroken(() => process.exit(0));
  exitWhenOrphaned();
  const input = readInput();
  const readProcess = openProcessReader();
  const ownBrowser = browserPid(process.ppid, readProcess);
  const reader = await openReader();
  const { observer, locator } = openObserver(reader, () => service.databasesChanged());
  const service = serveBrowser({
    hello: {
      type: 'hello',
      protocol: 1,
      version: hostVersion,
      platform: platform(),
      source: reader.source,
      nodeVersion: process.version,
      databases: [],
      capabilities: CAPABILITIES,
      browserPid: ownBrowser,
    },
    observer,
    familyAfter: browserFamily(ownBrowser, readProcess),
    egress: openEgress(),
    readNames: hostsFileReader(hostsFile()),
    locator,
    readUpdateTimer: () => readUpdateTimer(process.env),
    send: (json) => writeStdout(frame(json)),
    setReceiving(isReceiving) {
      if (isReceiving) process.stdin.resume();
      else process.stdin.pause();
    },
  });
  input.passTo(service);
}

/**
 * Reads the browser's requests, and ends the host with them: also while it is still opening, which may take seconds or
 * wait for a system that does not answer. Until then the requests wait.
 */
function readInput(): { passTo(service: BrowserService): void } {
  const waiting: Buffer[] = [];
  let service: BrowserService | null = null;
  process.stdin.on('data', (chunk: Buffer) => {
    if (service === null) waiting.push(chunk);
    else receive(service, chunk);
  });
  process.stdin.once('end', () => {
    orExit(() => (service === null ? checkFraming(waiting) : service.end()));
    process.exit(0);
  });
  process.stdin.once('error', () => process.exit(0));
  return {
    passTo(opened) {
      service = opened;
      for (const chunk of waiting.splice(0)) receive(opened, chunk);
    },
  };
}

/** @throws {FrameError} when what came before the end is out of step, or ends inside a message */
function checkFraming(chunks: readonly Buffer[]): void {
  const frames = createFrameParser(endianness() === 'LE');
  for (const chunk of chunks) frames.push(chunk);
  frames.end();
}

const receive = (service: BrowserService, chunk: Buffer): void => orExit(() => service.receive(chunk));

/** A stream that is out of step cannot be read any further. */
function orExit(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof FrameError)) throw error;
    printError(error.message);
    process.exit(1);
  }
}

/** Without a reader the host still runs, reports the failure at every look, and tries again. */
async function openReader(): Promise<SocketReader> {
  try {
    return await openSocketReader();
  } catch (error) {
    if (!(error instanceof SocketsUnreadable)) throw error;
    return retryOpening(error);
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
