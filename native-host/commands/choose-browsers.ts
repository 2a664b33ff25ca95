import { UsageError } from './command.ts';
import { CommandFailed } from '../command-failed.ts';
import { confinementNote } from './confinement-note.ts';
import { printableText } from './printable-text.ts';
import type { FoundBrowser } from '../registration/browsers/find-browsers.ts';

/**
 * Which browsers to register with: those named, or with `all` every supported one, or else those found. On Windows,
 * where a registration is a registry key that does no harm for an absent browser, it is always every supported one.
 */
export type BrowserChoice = { names: string[]; all: boolean };

/**
 * @throws {UsageError} for a name that is not in the table
 * @throws {CommandFailed} when there is no browser to register with
 */
export function chooseBrowsers(browsers: readonly FoundBrowser[], { names, all }: BrowserChoice): FoundBrowser[] {
  if (names.length > 0) return names.map((name) => browserNamed(browsers, name));

  const possible = browsers.filter(({ manifestPaths }) => manifestPaths.length > 0);
  const chosen = all ? possible : possible.filter(({ found, registryKeys }) => found || registryKeys.length > 0);
  if (chosen.length > 0) return chosen;

  const confined = browsers.filter(({ found }) => found);
  throw new CommandFailed(
    [
      ...confined.map((browser) => `${browser.title}: ${noteOf(browser)}.`),
      'No supported browser found. Start your browser once and run "tapmap install" again, ' +
        'name it ("tapmap install --browser chromium"), or register with every browser ("tapmap install --all").',
    ].join('\n'),
  );
}

function browserNamed(browsers: readonly FoundBrowser[], name: string): FoundBrowser {
  const browser = browsers.find((candidate) => candidate.name === name.toLowerCase());
  if (!browser) {
    const known = browsers.filter(({ manifestPaths }) => manifestPaths.length > 0).map((candidate) => candidate.name);
    throw new UsageError(`--browser: unknown browser "${printableText(name)}". Choose from: ${known.join(', ')}`);
  }
  if (browser.manifestPaths.length === 0) {
    throw new CommandFailed(`TapMap cannot be registered with ${browser.title}: ${noteOf(browser)}.`);
  }
  return browser;
}

function noteOf({ confinement }: FoundBrowser): string {
  return confinement ? confinementNote[confinement] : 'its native messaging folder is unknown';
}
