import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type WineRunOptions = {
  /** When it is ended, and the run throws. */
  readonly limitMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The whole of its standard input; empty by default. */
  readonly input?: Uint8Array;
};

/** Where a Windows is, and the command line that runs a program with the network that it is to have. */
export type WinePlace = {
  readonly prefixDir: string;
  readonly outputDir: string;
  readonly enter: (command: readonly string[]) => readonly string[];
};

export type WineRun = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/**
 * Runs a program of this Windows, or its wineserver.
 *
 * Input and output are files: Node under wine fails on Unix pipes (EBADF, EINVAL). A test that needs pipes runs a
 * script inside, where pipes between Windows programs work exactly.
 *
 * @throws {Error} with what it printed, when it did not end in time
 */
export async function runInWine(
  { prefixDir, outputDir, enter }: WinePlace,
  [program = '', ...args]: readonly string[],
  { limitMs = 60_000, env = {}, input = new Uint8Array() }: WineRunOptions = {},
): Promise<WineRun> {
  const runDir = mkdtempSync(join(outputDir, 'run-'));
  const [stdinFile, stdoutFile, stderrFile] = [join(runDir, 'stdin'), join(runDir, 'stdout'), join(runDir, 'stderr')];
  writeFileSync(stdinFile, input);
  const stdio = [openSync(stdinFile, 'r'), openSync(stdoutFile, 'w'), openSync(stderrFile, 'w')];

  const [command = '', ...commandArgs] = enter(
    program === 'wineserver' ? ['/usr/lib/wine/wineserver64', ...args] : [...wine, program, ...args],
  );
  const child = spawn(command, commandArgs, { stdio, env: { ...wineEnvironment(prefixDir), ...env } });
  stdio.forEach((fd) => closeSync(fd));
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await once(child, 'exit');
  clearTimeout(timer);

  const run = {
    status: child.exitCode,
    stdout: readFileSync(stdoutFile, 'utf8'),
    stderr: readFileSync(stderrFile, 'utf8'),
  };
  if (child.signalCode === null) return run;
  throw new Error(`${program} ${args.join(' ')}: not within ${limitMs} ms. It printed:\n${run.stdout}\n${run.stderr}`);
}

/**
 * Without address space randomization, for all that it starts: Linux 6.9 and later put the heap of a program anywhere in the
 * GiB after it, so about one start in a thousand finds the heap where Windows has KUSER_SHARED_DATA (0x7ffe0000), and
 * fails ("spawn UNKNOWN" inside, STATUS_INTERNAL_ERROR). Some containers do not allow that; there wine runs without it.
 */
const canFixAddresses = spawnSync('setarch', ['--addr-no-randomize', 'true']).status === 0;
const wine = [...(canFixAddresses ? ['setarch', '--addr-no-randomize'] : []), '/usr/lib/wine/wine64'];

const wineEnvironment = (prefixDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: undefined,
  NODE_PATH: undefined,
  DISPLAY: undefined, // no window on the developer's desktop
  WINEPREFIX: prefixDir,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=', // no prompt to install Mono and Gecko, no menu entries
  LC_ALL: 'C.UTF-8', // otherwise letters outside ASCII are lost from file names
});
