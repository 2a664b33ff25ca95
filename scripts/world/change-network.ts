import { execFileSync } from 'node:child_process';
import { computerOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';

/** Runs ip(8) on the world's computer as root; one command per line, without the word `ip`. */
export function changeNetwork(world: Pick<World, 'name'>, commands: string): void {
  for (const line of commands.split('\n').map((text) => text.trim())) {
    if (line !== '') execFileSync('ip', ['-n', computerOf(world.name), ...line.split(/\s+/)]);
  }
}

/** The same for thousands of commands, by one ip(8) that reads them. */
export function changeNetworkAtOnce(world: Pick<World, 'name'>, commands: readonly string[]): void {
  execFileSync('ip', ['-n', computerOf(world.name), '-batch', '-'], { input: `${commands.join('\n')}\n` });
}
