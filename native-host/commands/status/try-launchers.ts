import { readLauncherTrust } from '../../registration/doctor/read-launcher-trust.ts';
import type { RegisteredLauncher, Trial } from '../../registration/doctor/trial.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { tryLauncher } from './try-launcher.ts';

/** Starts all launchers side by side, each once; one that is not TapMap's, or that others could change, is not started. */
export function tryLaunchers(launchers: readonly RegisteredLauncher[], host: HostPlatform): Promise<Trial[]> {
  return Promise.all(
    launchers.map(async (launcher): Promise<Trial> => {
      const trust = await readLauncherTrust(launcher.program, host);
      const outcome =
        trust.kind === 'ours' ? await tryLauncher(launcher, host.system) : ({ kind: 'not-tried', trust } as const);
      return { ...launcher, outcome };
    }),
  );
}
