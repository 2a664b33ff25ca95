import { spawn } from 'node:child_process';
import { endianness } from 'node:os';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import { asOrdinaryUser } from './ordinary-user.ts';
import { memoryMb } from './process-figures.ts';

/** Milliseconds from process start to its hello, and to a complete located snapshot; the peak memory by then. */
export type HostStart = { helloMs: number; snapshotMs: number; peakMb: number };

/** Starts the host as a browser does, in this namespace with its open sockets. */
export async function timeHostStart(): Promise<HostStart> {
  const startedMs = performance.now();
  const [node, args] = asOrdinaryUser(['node', 'dist/native-host/tapmap.js', 'chrome-extension://x/']);
  const host = spawn(node, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const request = Buffer.from('{"type":"subscribe","intervalMs":60000}');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  host.stdin.write(Buffer.concat([length, request]));
  const frames = createFrameParser(endianness() === 'LE');
  const missing = new Set(['hello', 'snapshot', 'egress']);
  let helloMs = 0;
  for await (const chunk of host.stdout as AsyncIterable<Buffer>) {
    for (const message of frames.push(chunk)) takeMessage(message, missing);
    if (helloMs === 0 && !missing.has('hello')) helloMs = performance.now() - startedMs;
    if (missing.size === 0) break;
  }
  const snapshotMs = performance.now() - startedMs;
  const peakMb = memoryMb(host.pid ?? 0, 'VmHWM');
  host.stdin.end();
  return { helloMs, snapshotMs, peakMb };
}

/** Reads only the beginning of a message: parsing megabytes here would be measured with the host. */
function takeMessage(message: Uint8Array, missing: Set<string>): void {
  const start = Buffer.from(message.subarray(0, 100)).toString('latin1');
  const [, type = '', part, parts] = /^\{"type":"([a-z]+)"(?:,"part":(\d+),"parts":(\d+),)?/.exec(start) ?? [];
  if (part === parts) missing.delete(type);
}
