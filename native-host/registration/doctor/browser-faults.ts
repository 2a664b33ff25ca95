import type { BrowserStatus } from '../read-status.ts';
import { builtInIds } from '../host-manifest.ts';
import { allowInPortal } from '../portal-permission.ts';
import type { Fault } from './fault.ts';
import type { MendingCommands } from './mending-commands.ts';

/**
 * What is wrong with the registration with each browser that is here. One that was not registered is no fault, as long as
 * another is: the person may have chosen so.
 *
 * @param askingId a Chromium extension that asks to be let in
 */
export function browserFaults(
  browsers: readonly BrowserStatus[],
  askingId: string | null,
  commands: MendingCommands,
): Fault[] {
  const found = browsers.filter((browser) => browser.found);
  return [...installedFaults(found, commands), ...found.flatMap((browser) => faultsOf(browser, askingId, commands))];
}

function installedFaults(found: readonly BrowserStatus[], { install }: MendingCommands): Fault[] {
  const able = found.filter(({ registration }) => registration !== 'confined');
  const titles = (some: readonly BrowserStatus[]): string[] => some.map(({ title }) => title);
  if (found.length > 0 && able.length === 0) {
    return [{ code: 'only-confined', browsers: titles(found), command: null }];
  }
  if (able.length === 0 || able.some(({ registration }) => registration !== 'absent')) return [];
  return [{ code: 'not-installed', browsers: titles(able), command: install }];
}

function faultsOf(
  { title, family, registration, flaw, manifestPath, program, ids, isSystemWide }: BrowserStatus,
  askingId: string | null,
  commands: MendingCommands,
): Fault[] {
  if (manifestPath === null) return [];
  const manifest = { browser: title, manifestPath };
  const again = isSystemWide ? commands.installForAll : commands.install;
  switch (registration) {
    case 'broken': {
      const isInTheWay = flaw === 'dangling-link' || flaw === 'not-a-file' || flaw === 'too-large';
      const command = isInTheWay ? commands.moveAndInstall(manifestPath) : again;
      return [
        {
          code: 'manifest-unusable',
          ...manifest,
          reason: flaw ?? 'invalid',
          command: (flaw === 'forbidden' ? commands.own(manifestPath) : null) ?? command,
        },
      ];
    }
    case 'dead':
      return [{ code: 'program-unusable', ...manifest, program, reason: flaw ?? 'program-missing', command: again }];
    case 'closed': {
      const isAsked = askingId !== null && family === 'chromium' && !ids.includes(askingId);
      return [
        {
          code: 'extension-not-allowed',
          ...manifest,
          extensionId: isAsked ? askingId : (builtInIds[family].find((id) => !ids.includes(id)) ?? ''),
          command: isAsked ? commands.allowExtension(askingId) : again,
        },
      ];
    }
    case 'refused':
      return [{ code: 'portal-refused', browser: title, command: allowInPortal }];
    case 'registered':
    case 'absent':
    case 'confined':
      return [];
  }
}
