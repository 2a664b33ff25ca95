import { dirname, join } from 'node:path';
import type { HostPlatform } from '../../system/host-platform.ts';
import { readText } from '../files/text-file.ts';
import { launcherOn } from './launcher.ts';
import { packagedLauncherText } from './packaged-launcher.ts';

/**
 * The launcher of a program that an installer has unpacked in its final place (packaged-launcher.ts); null for any other
 * program, which has to be copied to run.
 *
 * @throws the operating system's error when it cannot be read
 */
export async function packagedLauncher(script: string, { system }: HostPlatform): Promise<string | null> {
  const launcher = join(dirname(script), launcherOn[system].fileName);
  return (await readText(launcher)) === packagedLauncherText(system) ? launcher : null;
}
