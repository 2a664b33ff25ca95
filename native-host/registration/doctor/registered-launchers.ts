import { builtInIds } from '../host-manifest.ts';
import type { BrowserStatus } from '../read-status.ts';
import type { RegisteredLauncher } from './trial.ts';

/**
 * Each program that a browser would start, once for each way of starting it: also for browsers that are not here yet, and
 * those that a user's own registration hides. Ones that are here come first, so that their manifests are the ones named.
 *
 * @param askingId the extension that is to be let in, where one was named
 */
export function registeredLaunchers(
  browsers: readonly BrowserStatus[],
  askingId: string | null = null,
): RegisteredLauncher[] {
  const launchers = new Map<string, RegisteredLauncher>();
  for (const browser of [...browsers].sort((a, b) => Number(b.found) - Number(a.found))) {
    const { family, title } = browser;
    const extensionId = (family === 'chromium' ? askingId : null) ?? builtInIds[family][0] ?? '';
    for (const { manifestPath, program } of startable(browser)) {
      const key = JSON.stringify([program, family]);
      const former = launchers.get(key) ?? { program, family, manifestPath, extensionId, browsers: [] };
      launchers.set(key, { ...former, browsers: [...former.browsers, title] });
    }
  }
  return [...launchers.values()];
}

/** What a browser would refuse to start is told as its fault. */
function startable({ registration, manifestPath, program, shadowed }: BrowserStatus) {
  const isStartable = registration === 'registered' || registration === 'closed' || registration === 'refused';
  const own = isStartable && manifestPath !== null && program !== null ? [{ manifestPath, program }] : [];
  const hidden = shadowed?.isStartable === true && shadowed.program !== null ? [shadowed] : [];
  return [...own, ...hidden.map((each) => ({ manifestPath: each.manifestPath, program: each.program ?? '' }))];
}
