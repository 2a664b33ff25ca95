import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endianness } from 'node:os';
import type { Readable } from 'node:stream';
import { createFrameParser } from '../../messaging/parse-frames.ts';
import type { Outcome, RegisteredLauncher } from '../../registration/doctor/trial.ts';
import { errorCode, isFileError } from '../../system/error-code.ts';
import type { System } from '../../system/host-platform.ts';
import { createGreetingReader, type GreetingReader } from './greeting-reader.ts';
import { startLikeBrowser, type StartedLauncher } from './start-like-browser.ts';

/** A host greets within a tenth of a second, and opens its databases in another; a busy computer takes longer. */
const RESPONSE_LIMIT_MS = 15_000;
/** Firefox kills a host 3 s after it has closed its input. */
const END_LIMIT_MS = 3000;
/** What a launcher wrote just before it ended may still be on its way; and what is killed ends at once. */
const REST_LIMIT_MS = 500;

/**
 * Starts a launcher as its browser does, hears what it says of itself, and ends it by closing its input; one that stays is
 * killed, by its pid. Whatever the launcher does, this ends within the limits.
 */
export async function tryLauncher(launcher: RegisteredLauncher, system: System): Promise<Outcome> {
  const started = startedOrError(launcher, system);
  if (typeof started === 'string') return { kind: 'cannot-start', errno: started };
  const { child } = started;
  const greeting = createGreetingReader(createFrameParser(endianness() === 'LE'));
  const limit = timer(RESPONSE_LIMIT_MS);
  try {
    const outcome = await Promise.race([
      started.pipes.then(({ stdout }) => outcomeOf(stdout, greeting)),
      endOf(child),
      limit.passed.then((): Outcome => ({
        kind: 'silent',
        limitMs: RESPONSE_LIMIT_MS,
        saidHello: greeting.saidHello(),
      })),
    ]);
    const endedByItself = await end(started, outcome.kind === 'responded');
    return outcome.kind === 'responded' ? { ...outcome, endedByItself } : outcome;
  } finally {
    limit.stop();
    started.release();
  }
}

/** Node throws some errors of exec(2) and emits others. */
function startedOrError(launcher: RegisteredLauncher, system: System): StartedLauncher | string {
  try {
    return startLikeBrowser(launcher, system);
  } catch (error) {
    if (isFileError(error)) return error.code;
    throw error;
  }
}

function outcomeOf(stdout: Readable, greeting: GreetingReader): Promise<Outcome> {
  return new Promise((resolve) => {
    let isDone = false;
    stdout.on('data', (chunk: Buffer) => {
      const outcome = isDone ? null : greeting.push(chunk);
      if (outcome === null) return; // also what comes after the greeting: it is drained until the host ends
      isDone = true;
      if (outcome.kind !== 'responded') stdout.destroy();
      resolve(outcome);
    });
    stdout.on('error', () => undefined); // the end of the launcher says more
  });
}

/** How it ended before it had greeted. */
function endOf(child: ChildProcess): Promise<Outcome> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (stderr.length < MAX_STDERR) stderr += chunk.toString('utf8', 0, MAX_STDERR);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'cannot-start', errno: errorCode(error) ?? error.name }));
    child.once('exit', (exitStatus, signal) => {
      const line = (): string => stderr.trimStart().split(/\r?\n/)[0]?.slice(0, MAX_LINE) ?? '';
      setTimeout(() => resolve({ kind: 'ended', exitStatus, signal, stderr: line() }), REST_LIMIT_MS);
    });
  });
}

const MAX_STDERR = 8192;
const MAX_LINE = 300;

/** @returns whether it ended of its own accord, once its input was closed */
async function end({ child, pipes }: StartedLauncher, isPatient: boolean): Promise<boolean> {
  const gone = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  void pipes.then(({ stdin }) => stdin.on('error', () => undefined).end()); // EPIPE: it ended before
  const within = async (limitMs: number): Promise<boolean> => {
    const limit = timer(limitMs);
    const isGone = await Promise.race([gone.then(() => true), limit.passed.then(() => false)]);
    limit.stop();
    return isGone;
  };
  if (await within(isPatient ? END_LIMIT_MS : REST_LIMIT_MS)) return true;
  child.kill('SIGKILL');
  await within(REST_LIMIT_MS);
  return false;
}

/** One that could not be started has no pid. */
const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

function timer(limitMs: number): { readonly passed: Promise<void>; stop(): void } {
  let running: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => (running = setTimeout(resolve, limitMs)));
  return { passed, stop: () => clearTimeout(running) };
}
