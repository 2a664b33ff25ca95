import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addNamespaces } from './add-namespaces.ts';
import { bundlePrograms, type WorldProgram } from './bundle-programs.ts';
import { enterCommand, type EnterOptions } from './enter-command.ts';
import { prepareScratch } from './prepare-scratch.ts';
import { removeStaleWorlds } from './remove-stale-worlds.ts';
import { removeWorld } from './remove-world.ts';
import { requireRoot } from './require-root.ts';
import { startConnector, type Connector, type ConnectorOptions } from './start-connector.ts';
import { startInternet, type Internet } from './start-internet.ts';

/**
 * An isolated network for tests: a "computer" whose every packet ends at an "internet" that answers on every address.
 *
 * Two network namespaces joined by a veth pair and attached to nothing else. So there are real connections to real
 * public addresses, and not one packet leaves this machine.
 */
export type World = {
  readonly name: string;
  /** Readable by every user; removed with the world. */
  readonly scratchDir: string;
  /** The repository as the world's programs see it, whatever the permissions of the folders above it. */
  readonly repositoryDir: string;
  /** A Node executable that every user may run. */
  readonly nodePath: string;
  /** The file of a program that worlds run, as the computer sees it, or the internet. */
  readonly programFile: (name: WorldProgram, seenBy?: 'computer' | 'internet') => string;
  readonly internet: Internet;
  /** The command line (program and arguments) that runs `command` inside the computer. */
  readonly enter: (command: readonly string[], options?: EnterOptions) => string[];
  readonly spawn: (command: readonly string[], options?: SpawnOptions) => ChildProcess;
  readonly startConnector: (options?: ConnectorOptions) => Connector;
  /** Ends every process inside and removes all that was made. */
  readonly end: () => void;
};

export type SpawnOptions = EnterOptions & { readonly env?: NodeJS.ProcessEnv };

let worldCount = 0;

const repository = resolve(import.meta.dirname, '../..');

/**
 * Makes a new world for the caller. It is removed by `end`, at the end of this process, or, when this process
 * was killed, by the next `createWorld` on this machine.
 *
 * @throws {Error} when not run as root, or when a tool is missing
 */
export async function createWorld(): Promise<World> {
  requireRoot();
  removeStaleWorlds();
  const name = `tapmap-${process.pid}-${worldCount++}`;
  const scratchDir = join(tmpdir(), name);
  const children = new Set<ChildProcess>();
  const end = (): void => {
    process.off('exit', end);
    // One that was just started may not be inside yet, where `removeWorld` looks for it.
    for (const child of children) child.kill('SIGKILL');
    removeWorld(name);
  };
  process.on('exit', end);
  try {
    const nodePath = prepareScratch(scratchDir);
    addNamespaces(name);
    const enter: World['enter'] = (command, options = {}) => enterCommand(name, scratchDir, command, options);
    const spawnInside: World['spawn'] = (command, { env, ...options } = {}) => {
      const [program = '', ...args] = enter(command, options);
      const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
      children.add(child);
      return child.once('exit', () => children.delete(child));
    };
    const repositoryDir = join(scratchDir, 'repository');
    const programDir = await bundlePrograms();
    const programFile: World['programFile'] = (program, seenBy = 'computer') =>
      join(seenBy === 'computer' ? repositoryDir : repository, programDir, `${program}.js`);
    const internet = await startInternet(name, programFile('internet', 'internet'));
    const world = { name, scratchDir, repositoryDir, nodePath, programFile, internet, enter, spawn: spawnInside, end };
    return { ...world, startConnector: (options) => startConnector(world, options) };
  } catch (error) {
    end();
    throw error;
  }
}
